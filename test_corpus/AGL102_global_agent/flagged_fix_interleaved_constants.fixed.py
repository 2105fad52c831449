"""Service in which settings and agents alternate."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

BOT_PROMPT = "You answer in one sentence."  # keep it short


def build_agents():
    bot = AssistantAgent("bot", system_message=BOT_PROMPT, llm_config=LLM)  #! AGL102 unsafe-fix
    user = UserProxyAgent("user", human_input_mode="NEVER", max_consecutive_auto_reply=LIMIT, code_execution_config=False)  #! AGL102 unsafe-fix
    return bot, user


# how often the user asks back
LIMIT = 2
print("agents are ready")


@app.post("/ask")
def ask(question: str):
    bot, user = build_agents()
    return {"text": user.initiate_chat(bot, message=question, max_turns=1).summary}
