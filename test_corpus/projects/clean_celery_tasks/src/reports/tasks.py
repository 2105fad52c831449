"""The tasks of the workers."""

from autogen import AssistantAgent
from celery import Celery

from reports.crew import Boss, analyst

app = Celery("reports")


@app.task
def report(quarter: str) -> str:
    boss = Boss("boss")
    return boss.initiate_chat(AssistantAgent(analyst.name, llm_config=False), message=quarter, max_turns=3).summary
