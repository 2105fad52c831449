"""A script that shows the conversation, for two minutes at most."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini")
    poet = AssistantAgent("poet", client)
    judge = AssistantAgent("judge", client, system_message="Say DONE when the poem is good.")
    team = RoundRobinGroupChat([poet, judge], termination_condition=TextMentionTermination("DONE", sources=["judge"]))
    await asyncio.wait_for(Console(team.run_stream(task="A poem about rain")), 120)  #! AGL407
    await client.close()


asyncio.run(main())
