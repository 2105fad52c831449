"""AG2 1.x has none of the classic classes, and no package `agentchat`."""

from ag2 import ConversableAgent, UserProxyAgent  #! AGL607 AGL607
from ag2 import Agent
from ag2.agentchat import GroupChat  #! AGL607


def build(llm_config, config):
    assistant = ConversableAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", code_execution_config=False)
    group = GroupChat([assistant, user], [], 5)
    return Agent("helper", config=config), group
