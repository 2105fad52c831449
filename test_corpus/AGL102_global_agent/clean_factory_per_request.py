"""FastAPI dependency without a cache: get_agents runs for every request, only the settings are cached."""
import os
from functools import lru_cache

from autogen import AssistantAgent, UserProxyAgent
from fastapi import Depends, FastAPI

app = FastAPI()


@lru_cache(maxsize=None)
def llm_settings():
    return {"config_list": [{"model": os.environ["MODEL"], "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_assistant(role: str) -> AssistantAgent:
    return AssistantAgent(role, llm_config=llm_settings(), system_message=f"You are a {role}.")


def get_agents():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, build_assistant("gardener")


@app.get("/garden")
def garden(question: str, agents=Depends(get_agents)):
    user, gardener = agents
    return {"answer": user.initiate_chat(gardener, message=question, max_turns=1).summary}
