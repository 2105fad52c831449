"""Pair-programming helper whose agents are built with positional arguments throughout."""
import os
import sys

from autogen import AssistantAgent, ConversableAgent, GroupChat, GroupChatManager, UserProxyAgent

SYSTEM = "You are a careful Rust programmer. Finish with TERMINATE."


def is_done(message: dict) -> bool:
    content = message.get("content")
    return bool(content) and content.strip().endswith("TERMINATE")


def build(llm_config: dict):
    driver = AssistantAgent("driver", SYSTEM, llm_config, is_done, 100, "NEVER")  #! AGL201 safe-fix
    navigator = ConversableAgent(
        "navigator",
        "You think ahead of the driver and name the next small step.",
        is_done,
        100,  #! AGL201 safe-fix
        "NEVER",
        None,
        False,
        llm_config,
    )
    keyboard = UserProxyAgent("keyboard", is_done, 10, "NEVER", None, False)  #! AGL201 unsafe-fix
    chat = GroupChat([driver, navigator, keyboard], [], 12)
    return keyboard, GroupChatManager(chat, "mob_manager", 100, llm_config=llm_config)  #! AGL201 safe-fix


if __name__ == "__main__":
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    keyboard, manager = build(config)
    keyboard.initiate_chat(manager, message=" ".join(sys.argv[1:]) or "Write a ring buffer.")
