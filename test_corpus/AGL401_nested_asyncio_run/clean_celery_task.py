"""Celery task with its own loop; the async side only enqueues it."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from celery import Celery

celery = Celery("reports", broker=os.environ.get("BROKER_URL", "redis://localhost"))


async def write_report(topic: str) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    writer = AssistantAgent("writer", model_client=client)
    result = await writer.run(task=f"One-page report on {topic}")
    return result.messages[-1].content


@celery.task(name="reports.build")
def build_report(topic: str) -> str:
    return asyncio.run(write_report(topic))


async def request_report(topic: str) -> str:
    job = build_report.delay(topic)
    await asyncio.sleep(0)
    return job.id
