"""Managers and group chats that each have what is theirs; only one of two branches runs."""
import os

import autogen

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def build(agents, verbose: bool):
    chat = autogen.GroupChat(agents=agents, messages=[], max_round=5)
    if verbose:
        manager = autogen.GroupChatManager(groupchat=chat, llm_config=LLM, system_message="Explain yourself.")
    else:
        manager = autogen.GroupChatManager(groupchat=chat, llm_config=LLM)
    return manager


def rebuild(agents, task: str):
    chat = autogen.GroupChat(agents=agents, messages=[], max_round=5)
    manager = autogen.GroupChatManager(groupchat=chat, llm_config=LLM)
    agents[0].initiate_chat(manager, message=task)
    # The old manager is gone when the new one takes over.
    manager = autogen.GroupChatManager(groupchat=chat, llm_config={**LLM, "temperature": 0})
    return agents[0].initiate_chat(manager, message="Go on", clear_history=False)


def two(agents):
    chats = [autogen.GroupChat(agents=agents, messages=[], max_round=rounds) for rounds in (3, 9)]
    short, long = (autogen.GroupChatManager(groupchat=chat, llm_config=LLM) for chat in chats)
    return short, long
