"""Builds the room of a design review."""
import autogen


def make_room(members, llm_config, messages=None, rounds=8):  #! AGL104 safe-fix
    if messages is None:
        messages = []
    room = autogen.GroupChat(agents=members, messages=messages, max_round=rounds)
    return autogen.GroupChatManager(groupchat=room, llm_config=llm_config)
