"""AgentChat script: agents and team at module level, one asyncio.run(main())."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient

model_client = OpenAIChatCompletionClient(model="gpt-4o-2024-08-06")

primary = AssistantAgent("primary", model_client=model_client, system_message="You are helpful.")
critic = AssistantAgent("critic", model_client=model_client, system_message="Respond with 'APPROVE' when done.")
team = RoundRobinGroupChat(
    [primary, critic], termination_condition=TextMentionTermination("APPROVE", sources=["critic"])
)


async def main() -> None:
    await Console(team.run_stream(task="Write a short poem about the fall season."))
    await team.reset()
    await Console(team.run_stream(task="The same about spring."))
    await model_client.close()


asyncio.run(main())
