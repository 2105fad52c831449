"""Only the agents' words count."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o")
    writer = AssistantAgent("writer", model_client=client)
    critic = AssistantAgent("critic", model_client=client)
    done = TextMentionTermination("TERMINATE", sources=["critic", writer.name])
    team = RoundRobinGroupChat([writer, critic], termination_condition=done)
    print(await team.run(task="A haiku, please. The critic says TERMINATE when it is good."))


asyncio.run(main())
