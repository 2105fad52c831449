"""Classic classes, looked for in AgentChat."""

import asyncio

from autogen_agentchat import ConversableAgent  #! AGL607
from autogen_agentchat.agents import AssistantAgent, GroupChatManager  #! AGL607
from autogen_agentchat.teams import (
    GroupChat,  #! AGL607
    RoundRobinGroupChat,
)


def build(client, llm_config):
    manager = GroupChatManager(GroupChat([], []), llm_config=llm_config)
    return RoundRobinGroupChat([AssistantAgent("a", model_client=client), manager], max_turns=3)


def talk(llm_config):
    return ConversableAgent("b", llm_config=llm_config)
