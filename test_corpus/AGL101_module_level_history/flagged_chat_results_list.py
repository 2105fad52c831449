"""Nightly research service; keeps finished chats so that the dashboard can show them."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import BackgroundTasks, FastAPI

app = FastAPI()
runs = []  #! AGL101


def research(topic: str) -> None:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    scholar = AssistantAgent("scholar", llm_config=llm_config)
    proxy = UserProxyAgent(
        "proxy",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
    )
    runs.append(proxy.initiate_chat(scholar, message=f"Write a one page survey about {topic}."))


@app.post("/research/{topic}")
def start(topic: str, tasks: BackgroundTasks):
    tasks.add_task(research, topic)
    return {"queued": topic}


@app.get("/research")
def finished():
    return [{"summary": r.summary, "cost": r.cost} for r in runs]
