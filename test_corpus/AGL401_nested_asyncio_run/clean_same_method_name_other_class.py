"""Two clients with the same method name: the coroutine uses the asynchronous one."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


def new_agent() -> AssistantAgent:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    return AssistantAgent("helpdesk", model_client=client)


class SyncHelpdesk:
    def ask(self, question: str) -> str:
        return asyncio.run(new_agent().run(task=question)).messages[-1].content


class AsyncHelpdesk:
    async def ask(self, question: str) -> str:
        result = await new_agent().run(task=question)
        return result.messages[-1].content


async def handle(question: str) -> str:
    desk = AsyncHelpdesk()
    return await desk.ask(question)


def handle_from_cli(question: str) -> str:
    return SyncHelpdesk().ask(question)
