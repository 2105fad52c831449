"""A person takes part; typing `exit` ends nothing, only breaking off does. Nobody can choose a number of turns for them."""
import asyncio

from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.ollama import OllamaChatCompletionClient


async def talk() -> None:
    assistant = AssistantAgent("assistant", OllamaChatCompletionClient(model="llama3.2"))
    human = UserProxyAgent("human")
    participants = [assistant, human]
    team = RoundRobinGroupChat(participants)  #! AGL207
    await Console(team.run_stream(task=input("What shall we talk about? ")))


asyncio.run(talk())
