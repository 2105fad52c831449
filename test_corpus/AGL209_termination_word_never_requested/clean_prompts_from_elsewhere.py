"""System messages, tasks and members that this module does not show."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat

from .members import make_critic
from .prompts import WRITER


def team_of(members):
    return RoundRobinGroupChat(members, termination_condition=TextMentionTermination("APPROVE"), max_turns=20)


async def from_prompts(client):
    return await team_of([AssistantAgent("writer", client, system_message=WRITER)]).run(task="A slogan.")


async def with_critic(client):
    writer = AssistantAgent("writer", client, system_message="You write slogans.")
    return await team_of([writer, make_critic(client)]).run(task="A slogan.")
