"""Nobody told the critic which word means yes."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o")
    writer = AssistantAgent("writer", client, system_message="You write slogans.")
    critic = AssistantAgent("critic", client, system_message="You criticise slogans, and end with your verdict.")
    termination = TextMentionTermination("APPROVE") | MaxMessageTermination(20)  #! AGL209
    team = RoundRobinGroupChat([writer, critic], termination_condition=termination)
    print(await team.run(task="A slogan for a bicycle shop."))


asyncio.run(main())
