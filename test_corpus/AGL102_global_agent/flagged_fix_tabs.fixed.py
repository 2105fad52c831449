"""Flask route in a file with tabs."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask

app = Flask(__name__)
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
	bot = AssistantAgent(  #! AGL102 unsafe-fix
		"bot",
		llm_config=LLM,
	)
	user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
	return bot, user


@app.post("/ask/<question>")
def ask(question):
	"""Ask."""
	bot, user = build_agents()
	if not question:
		return ""
	return user.initiate_chat(bot, message=question, max_turns=1).summary
