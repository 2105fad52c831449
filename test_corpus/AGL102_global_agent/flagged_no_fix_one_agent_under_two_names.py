"""A support desk that was renamed: the agent is still known under its old name, too."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

bot = assistant = AssistantAgent("bot", llm_config=LLM)  #! AGL102


@app.post("/ask")
def ask(question: str):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return {"text": user.initiate_chat(bot, message=question, max_turns=1).summary}


@app.get("/name")
def name():
    return {"name": assistant.name}
