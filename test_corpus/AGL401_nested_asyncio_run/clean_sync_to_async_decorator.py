"""Django view: the decorated helper is awaitable and runs in asgiref's thread."""
import asyncio
import os

from asgiref.sync import sync_to_async
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from django.http import HttpRequest, JsonResponse


async def _suggest(text: str) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    agent = AssistantAgent("seo", model_client=client)
    return (await agent.run(task=text)).messages[-1].content


@sync_to_async(thread_sensitive=False)
def suggest_tags(text: str) -> str:
    return asyncio.run(_suggest(text))


def suggest_title(text: str) -> str:
    return asyncio.run(_suggest("Title only: " + text))


async def tags(request: HttpRequest) -> JsonResponse:
    text = request.body.decode()
    return JsonResponse({"tags": await suggest_tags(text), "title": await sync_to_async(suggest_title)(text)})
