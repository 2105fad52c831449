"""A script; the reviewer says APPROVE, but nobody told the team to listen for it."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini")
    writer = AssistantAgent("writer", model_client=client, system_message="You write short poems.")
    critic = AssistantAgent(
        "critic",
        model_client=client,
        system_message="You judge poems. Say APPROVE when you have nothing left to add.",
    )
    team = RoundRobinGroupChat([writer, critic])  #! AGL207 unsafe-fix
    await Console(team.run_stream(task="A poem about the first frost."))
    await client.close()


if __name__ == "__main__":
    asyncio.run(main())
