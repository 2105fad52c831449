"""Service with a function called build_agents already."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

bot = AssistantAgent("bot", llm_config=LLM)  #! AGL102 unsafe-fix
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix


def build_agents(count: int):
    return [AssistantAgent(f"helper_{n}", llm_config=LLM) for n in range(count)]


@app.post("/ask")
def ask(question: str):
    return {"text": user.initiate_chat(bot, message=question, max_turns=1).summary}
