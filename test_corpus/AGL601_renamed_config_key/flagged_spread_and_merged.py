"""Variants of a common base: spread into a new dict, merged with `|`, copied and updated."""

import os

from autogen import AssistantAgent, GroupChat, GroupChatManager

base = {
    "config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}],
    "request_timeout": 60,  #! AGL601 safe-fix
}
patient = base | {"request_timeout": 600}  #! AGL601 safe-fix
creative = {**base, "temperature": 1.0}
uncached = base.copy()
uncached.update({"use_cache": False})  #! AGL601 safe-fix


def review(change: str) -> str:
    reader = AssistantAgent("reader", llm_config=patient)
    author = AssistantAgent("author", llm_config=creative)
    judge = AssistantAgent("judge", llm_config=uncached)
    group = GroupChat(agents=[reader, author, judge], messages=[], max_round=6)
    manager = GroupChatManager(groupchat=group, llm_config=base)
    return reader.initiate_chat(manager, message=change).summary


if __name__ == "__main__":
    print(review("Rename the billing table."))
