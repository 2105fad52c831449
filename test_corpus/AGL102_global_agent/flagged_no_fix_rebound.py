"""Service that replaces an agent after an upload."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

bot = AssistantAgent("bot", llm_config=LLM)  #! AGL102
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102


@app.post("/ask")
def ask(question: str):
    return {"text": user.initiate_chat(bot, message=question, max_turns=1).summary}


@app.put("/prompt")
def prompt(text: str):
    global bot
    bot = AssistantAgent("bot", system_message=text, llm_config=LLM)  #! AGL102
    return {"ok": True}
