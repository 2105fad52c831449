"""Celery task whose failures go to Sentry, to a counter or into the job's row."""
import os

import sentry_sdk
from autogen import AssistantAgent, UserProxyAgent
from celery import Celery
from prometheus_client import Counter

from .models import Job

celery = Celery("jobs", broker=os.environ["BROKER_URL"])
FAILURES = Counter("chat_failures", "Chats that raised")


def _pair():
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    return (
        UserProxyAgent("job", human_input_mode="NEVER", code_execution_config=False),
        AssistantAgent("writer", llm_config=llm_config),
    )


@celery.task
def headline(text: str):
    job, writer = _pair()
    try:
        return job.initiate_chat(writer, message="Headline: " + text, max_turns=1).summary
    except Exception as exc:
        sentry_sdk.capture_exception(exc)
        return None


@celery.task
def teaser(text: str):
    job, writer = _pair()
    try:
        return job.initiate_chat(writer, message="Teaser: " + text, max_turns=1).summary
    except Exception:
        FAILURES.inc()
        return ""


@celery.task
def article(job_id: int):
    row = Job.objects.get(pk=job_id)
    job, writer = _pair()
    try:
        row.text = job.initiate_chat(writer, message=row.outline, max_turns=3).summary
        row.status = "done"
    except Exception:
        row.status = "failed"
        row.save()
        return None
    row.save()
    return job_id
