"""The classic mistake: the task tells the agents to say the word that ends the run."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o")
    analyst = AssistantAgent("analyst", model_client=client)
    checker = AssistantAgent("checker", model_client=client)
    text_mention = TextMentionTermination("TERMINATE")  #! AGL208
    termination = text_mention | MaxMessageTermination(max_messages=15)
    team = RoundRobinGroupChat([analyst, checker], termination_condition=termination)
    await Console(team.run_stream(task="Summarise the quarterly figures. Reply TERMINATE when the summary is done."))
    await client.close()


asyncio.run(main())
