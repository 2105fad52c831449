"""A script: one loop, one conversation."""

import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from letters.llms import script_client
from letters.parts import at_most_ten, context


async def main() -> None:
    writer = AssistantAgent("writer", script_client, model_context=context)
    print(await RoundRobinGroupChat([writer], termination_condition=at_most_ten).run(task="A letter."))


asyncio.run(main())
