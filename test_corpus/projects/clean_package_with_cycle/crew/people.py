"""Teams for one message; half of a circle of imports."""

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat

from crew import models


def new_panel() -> RoundRobinGroupChat:
    client = models.new_client()
    return RoundRobinGroupChat(
        [AssistantAgent("writer", model_client=client), AssistantAgent("critic", model_client=client)], max_turns=4
    )
