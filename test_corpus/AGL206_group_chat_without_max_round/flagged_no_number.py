"""None and infinity: the manager counts rounds with `range`, which takes neither."""
import math

import autogen as ag


def endless(agents, llm_config):
    chat = ag.GroupChat(agents=agents, messages=[], max_round=None)  #! AGL206
    return ag.GroupChatManager(groupchat=chat, llm_config=llm_config)


def still_endless(agents, llm_config):
    chat = ag.GroupChat(
        agents=agents,
        messages=[],
        max_round=math.inf,  #! AGL206
    )
    return ag.GroupChatManager(groupchat=chat, llm_config=llm_config)
