"""Registries: prompts, agent factories and tools by name, and results by job."""
import os
import uuid

from autogen import AssistantAgent, UserProxyAgent
from fastapi import BackgroundTasks, FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
prompts = {"lawyer": "You know the law.", "doctor": "You know the body."}
factories = {}
results: dict[str, str] = {}


def register(name):
    def wrap(factory):
        factories[name] = factory
        return factory

    return wrap


@register("lawyer")
def lawyer():
    return AssistantAgent("lawyer", system_message=prompts["lawyer"], llm_config=LLM)


def work(job_id: str, name: str, task: str) -> None:
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    results[job_id] = user.initiate_chat(factories[name](), message=task, max_turns=2).summary


@app.post("/jobs/{name}")
def submit(name: str, task: str, background: BackgroundTasks) -> str:
    job_id = uuid.uuid4().hex
    background.add_task(work, job_id, name, task)
    return job_id
