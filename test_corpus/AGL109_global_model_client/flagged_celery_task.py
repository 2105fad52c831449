"""A worker process runs many tasks, and each starts a loop."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import AzureOpenAIChatCompletionClient
from celery import Celery

celery = Celery("reports", broker=os.environ["BROKER_URL"])
azure = AzureOpenAIChatCompletionClient(  #! AGL109
    azure_deployment="reports",
    model="gpt-4o",
    api_version="2024-06-01",
    azure_endpoint=os.environ["AZURE_ENDPOINT"],
)


def build_team() -> RoundRobinGroupChat:
    author, checker = AssistantAgent("author", azure), AssistantAgent("checker", azure)
    return RoundRobinGroupChat([author, checker], termination_condition=MaxMessageTermination(8))


async def write(topic: str) -> str:
    result = await build_team().run(task=f"A report on {topic}")
    return str(result.messages[-1].content)


@celery.task(bind=True, max_retries=1)
def write_report(self, topic: str) -> str:
    return asyncio.run(write(topic))
