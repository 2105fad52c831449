"""Ways of choosing speakers that do not exist: a ValueError when the first speaker is chosen."""

from autogen import GroupChat, GroupChatManager
from autogen.agentchat import groupchat as gc

METHOD = "sequential"


def review_group(agents, llm_config):
    group = GroupChat(
        agents=agents,
        messages=[],
        max_round=6,
        speaker_selection_method="round_robin",  #! AGL605 safe-fix
    )
    return GroupChatManager(groupchat=group, llm_config=llm_config)


def brainstorm_group(agents, llm_config):
    group = gc.GroupChat(agents=agents, messages=[], max_round=6, speaker_selection_method='random')  #! AGL605 safe-fix
    return gc.GroupChatManager(groupchat=group, llm_config=llm_config)


def waterfall_group(agents, llm_config):
    group = GroupChat(agents, [], 12, speaker_selection_method=METHOD)  #! AGL605
    return GroupChatManager(groupchat=group, llm_config=llm_config)
