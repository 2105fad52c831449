"""Condition and team come from helpers, and the task goes through a parameter."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.ollama import OllamaChatCompletionClient


def stop_condition():
    return MaxMessageTermination(8) | TextMentionTermination("FINISHED")  #! AGL208


def build_team(client) -> RoundRobinGroupChat:
    solver = AssistantAgent("solver", model_client=client)
    return RoundRobinGroupChat([solver], termination_condition=stop_condition())


async def solve(task: str) -> str:
    team = build_team(OllamaChatCompletionClient(model="qwen3"))
    result = await team.run(task=task)
    return result.messages[-1].to_text()


if __name__ == "__main__":
    print(asyncio.run(solve("What is the 12th prime? Write FINISHED under the answer.")))
