"""The task of an AgentChat team is written as a message of the OpenAI API."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini")
    agent = AssistantAgent("assistant", client)
    team = RoundRobinGroupChat([agent], termination_condition=MaxMessageTermination(3))
    await Console(team.run_stream(task={"role": "user", "content": "Hello"}))  #! AGL501
    history = [{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "Hi"}]  #! AGL501
    await team.run(task=history)
    await agent.run(task=[TextMessage(content="Hello", source="user"), "and more"])  #! AGL501
    await client.close()


if __name__ == "__main__":
    asyncio.run(main())
