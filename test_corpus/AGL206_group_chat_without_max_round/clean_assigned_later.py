"""The number of rounds depends on the number of agents, and is put in afterwards."""
from autogen import GroupChat, GroupChatManager


def start(agents, llm_config, message):
    group = GroupChat(agents=agents, messages=[])
    group.max_round = 3 * len(agents)
    manager = GroupChatManager(groupchat=group, llm_config=llm_config)
    return agents[0].initiate_chat(manager, message=message)
