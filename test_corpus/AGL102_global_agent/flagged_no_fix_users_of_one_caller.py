"""Service whose route starts a chat with one function and goes on with another."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

bot = AssistantAgent("bot", llm_config=LLM)  #! AGL102
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102


def begin(question):
    return user.initiate_chat(bot, message=question, max_turns=1).summary


def go_on(question):
    return user.initiate_chat(bot, message=question, max_turns=1, clear_history=False).summary


@app.post("/ask")
def ask(question: str):
    long = begin(question)
    return {"long": long, "short": go_on("Shorter, please.")}
