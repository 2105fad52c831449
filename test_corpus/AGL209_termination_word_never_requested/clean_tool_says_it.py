"""A tool of the module returns the word."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat


def book(seat: str) -> str:
    """Book a seat."""
    return f"BOOKED: {seat}"


async def travel(client):
    clerk = AssistantAgent("clerk", client, tools=[book], system_message="You sell tickets.")
    team = RoundRobinGroupChat([clerk], termination_condition=TextMentionTermination("BOOKED"))
    return await team.run(task="A seat at the window.")
