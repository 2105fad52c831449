"""FastAPI service with cached dependencies: settings and agents are both built once."""
import os
from functools import lru_cache

from autogen import AssistantAgent, UserProxyAgent
from fastapi import Depends, FastAPI

app = FastAPI()


@lru_cache
def get_llm_config():
    return {"config_list": [{"model": os.environ["MODEL"], "api_key": os.environ["OPENAI_API_KEY"]}]}


@lru_cache(maxsize=1)
def get_agents():
    cfg = get_llm_config()
    tutor = AssistantAgent("tutor", llm_config=cfg, system_message="Explain step by step.")  #! AGL102
    pupil = UserProxyAgent("pupil", human_input_mode="NEVER", code_execution_config=False)  #! AGL102
    return tutor, pupil


@app.get("/explain")
def explain(topic: str, agents=Depends(get_agents)):
    tutor, pupil = agents
    chat = pupil.initiate_chat(tutor, message=topic, max_turns=2)
    return {"topic": topic, "explanation": chat.summary}
