"""AgentChat's `run` is a coroutine, whatever `run` is elsewhere."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


def new_agent(name: str) -> AssistantAgent:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    return AssistantAgent(name, model_client=client)


def quick_answer(question: str) -> str:
    return asyncio.run(new_agent("solo").run(task=question)).messages[-1].content


def team_answer(question: str) -> str:
    team = RoundRobinGroupChat(
        [new_agent("thinker"), new_agent("checker")], termination_condition=MaxMessageTermination(4)
    )
    loop = asyncio.new_event_loop()
    try:
        result = loop.run_until_complete(asyncio.wait_for(new_agent("opener").run(task=question), timeout=60))
        final = loop.run_until_complete(team.run(task=result.messages[-1].content))
    finally:
        loop.close()
    return final.messages[-1].content


async def both(question: str):
    return await asyncio.gather(new_agent("a").run(task=question), new_agent("b").run(task=question))
