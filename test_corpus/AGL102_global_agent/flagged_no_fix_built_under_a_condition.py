"""Service that builds its agents only when there is a key."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

if "OPENAI_API_KEY" in os.environ:
    bot = AssistantAgent("bot", llm_config=LLM)  #! AGL102
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102


@app.post("/ask")
def ask(question: str):
    return {"text": user.initiate_chat(bot, message=question, max_turns=1).summary}
