"""Nobody can say here what is in the task; a default of a parameter may never be used."""
import sys

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat

from .prompts import load_prompt

EXAMPLE = "Say DONE when you are done."


def build(client):
    worker = AssistantAgent("worker", model_client=client)
    return RoundRobinGroupChat([worker], termination_condition=TextMentionTermination("DONE"))


async def from_file(client, name: str):
    return await build(client).run(task=load_prompt(name))


async def from_caller(client, task: str = EXAMPLE):
    return await build(client).run(task=task)


async def from_console(client):
    return await build(client).run(task=sys.stdin.read().replace(EXAMPLE, ""))
