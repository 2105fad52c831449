"""Two members of a team were copied from each other, name and all."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini")
    writer = AssistantAgent("writer", client, system_message="Write a poem.")
    critic = AssistantAgent("writer", client, system_message="Criticise the poem.")
    team = RoundRobinGroupChat(
        [writer, critic],  #! AGL509
        termination_condition=MaxMessageTermination(4),
    )
    await Console(team.run_stream(task="The sea."))
    await client.close()


if __name__ == "__main__":
    asyncio.run(main())
