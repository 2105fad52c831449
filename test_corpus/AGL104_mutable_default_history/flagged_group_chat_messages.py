"""Builds the room of a design review."""
import autogen


def make_room(members, llm_config, messages=[], rounds=8):  #! AGL104 safe-fix
    room = autogen.GroupChat(agents=members, messages=messages, max_round=rounds)
    return autogen.GroupChatManager(groupchat=room, llm_config=llm_config)
