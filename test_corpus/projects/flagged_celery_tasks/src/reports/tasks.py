"""The tasks of the workers."""

from celery import Celery

from reports import crew

app = Celery("reports")


@app.task
def report(quarter: str) -> str:
    return crew.boss.initiate_chat(crew.analyst, message=quarter, max_turns=3).summary


@app.task
def review(text: str) -> str:
    return crew.boss.initiate_chat(crew.reviewer, message=text, max_turns=1).summary
