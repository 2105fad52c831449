"""AgentChat makes text of the result, AG2 1.x JSON of dates as well."""

from datetime import datetime

from ag2 import tool
from autogen_agentchat.agents import AssistantAgent
from autogen_core.tools import FunctionTool


def now() -> datetime:
    """The time."""
    return datetime.now()


@tool
def today() -> dict:
    """The day."""
    return {"today": datetime.now().date(), "seen": {1, 2}}


def build(client) -> AssistantAgent:
    return AssistantAgent("clock", client, tools=[FunctionTool(now, description="The time.")])
