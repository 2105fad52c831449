"""A user's name and language stand in the prompt; neither is a conversation. A registry goes by the agents' names."""
import os

import autogen
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
names: dict[str, str] = {}
languages: dict[str, str] = {}
registry: dict[str, autogen.Agent] = {}


@app.put("/{user_id}")
def introduce(user_id: str, name: str, language: str) -> None:
    names[user_id] = name
    languages[user_id] = language


@app.post("/{user_id}/ask")
def ask(user_id: str, text: str) -> str:
    agent = autogen.AssistantAgent("agent", llm_config=LLM)
    user_proxy = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    registry[user_proxy.name] = user_proxy
    prompt = f"{names[user_id]} asks, answer in {languages[user_id]}: {text}"
    return user_proxy.initiate_chat(agent, message=f"{names[user_id]}: {prompt}", max_turns=1).summary
