"""`reset` and kin are sync in classic AutoGen, coroutines in AgentChat: both in one migration script."""
import asyncio
import os

from autogen import ConversableAgent, GroupChat, GroupChatManager
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


async def old(task: str) -> None:
    clerk = ConversableAgent("clerk", llm_config=LLM, human_input_mode="NEVER")
    boss = ConversableAgent("boss", llm_config=LLM, human_input_mode="NEVER")
    chat = GroupChat(agents=[clerk, boss], messages=[], max_round=4)
    manager = GroupChatManager(groupchat=chat, llm_config=LLM)
    await boss.a_initiate_chat(manager, message=task)
    await clerk.reset()  #! AGL405 safe-fix
    await chat.reset()  #! AGL405 safe-fix
    await manager.clear_history()  #! AGL405 safe-fix


async def new(task: str) -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    clerk = AssistantAgent("clerk", model_client=client)
    team = RoundRobinGroupChat([clerk], termination_condition=MaxMessageTermination(2))
    await team.run(task=task)
    await team.reset()


asyncio.run(old("Order paper."))
asyncio.run(new("Order paper."))
