"""Async routes that only enqueue the chat: BackgroundTasks, Celery's delay and an RQ queue."""
import os

import autogen
from celery import Celery
from fastapi import BackgroundTasks, FastAPI
from redis import Redis
from rq import Queue

app = FastAPI()
celery = Celery("agents", broker=os.environ.get("BROKER_URL", "redis://localhost"))
queue = Queue("agents", connection=Redis())


def write_report(topic: str) -> str:
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    writer = autogen.AssistantAgent("writer", llm_config=config)
    boss = autogen.UserProxyAgent("boss", human_input_mode="NEVER", code_execution_config=False)
    return boss.initiate_chat(writer, message=f"Report on {topic}", max_turns=2).summary


@celery.task
def report_task(topic: str) -> str:
    return write_report(topic)


@app.post("/reports/background", status_code=202)
async def report_background(topic: str, tasks: BackgroundTasks):
    tasks.add_task(write_report, topic)
    return {"queued": True}


@app.post("/reports/celery", status_code=202)
async def report_celery(topic: str):
    return {"job": report_task.delay(topic).id}


@app.post("/reports/rq", status_code=202)
async def report_rq(topic: str):
    return {"job": queue.enqueue(write_report, topic).id}
