"""Tools that are classes or come from elsewhere, and functions that are none."""
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.tools import AgentTool
from autogen_core import CancellationToken
from autogen_core.tools import BaseTool
from autogen_ext.models.openai import OpenAIChatCompletionClient
from langchain_core.tools import tool
from pydantic import BaseModel

from .shop import search


class Query(BaseModel):
    text: str


class Archive(BaseTool[Query, str]):
    def __init__(self) -> None:
        super().__init__(Query, str, "archive", "Search the archive.")

    async def run(self, args: Query, cancellation_token: CancellationToken) -> str:
        return args.text


@tool
def shout(text: str) -> str:
    return text.upper()


def helper(text: str) -> str:
    return text.strip()


def build() -> AssistantAgent:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    expert = AssistantAgent("expert", model_client=client, description=helper(" Knows the shop. "))
    return AssistantAgent("clerk", model_client=client, tools=[Archive(), AgentTool(agent=expert), search])
