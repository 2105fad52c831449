"""FastAPI route in a file with Windows newlines."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    bot = AssistantAgent(  #! AGL102 unsafe-fix
        "bot", system_message="""Two
lines.""", llm_config=LLM
    )
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
    return bot, user


@app.post("/ask")
def ask(question: str):
    bot, user = build_agents()
    return {"text": user.initiate_chat(bot, message=question, max_turns=1).summary}
