"""Background jobs store their summary under the id that the caller got back."""
import os
import uuid

from autogen import AssistantAgent, UserProxyAgent
from fastapi import BackgroundTasks, FastAPI, HTTPException

app = FastAPI()
job_messages: dict[str, str] = {}


def work(job_id: str, task: str) -> None:
    job_messages[job_id] = "running"
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    analyst = AssistantAgent("analyst", llm_config=llm_config)
    proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
    job_messages[job_id] = proxy.initiate_chat(analyst, message=task, max_turns=3).summary


@app.post("/jobs")
def submit(task: str, background: BackgroundTasks):
    job_id = uuid.uuid4().hex
    background.add_task(work, job_id, task)
    return {"job_id": job_id}


@app.get("/jobs/{job_id}")
def status(job_id: str):
    if job_id not in job_messages:
        raise HTTPException(404)
    return {"message": job_messages[job_id]}
