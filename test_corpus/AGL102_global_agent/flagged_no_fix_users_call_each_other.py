"""Service where one route goes on with the chat of another function."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

bot = AssistantAgent("bot", llm_config=LLM)  #! AGL102
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102


def ask_once(question):
    return user.initiate_chat(bot, message=question, max_turns=1).summary


@app.post("/ask")
def ask(question: str):
    first = ask_once(question)
    return {"text": user.initiate_chat(bot, message=f"Shorter: {first}", max_turns=1, clear_history=False).summary}
