"""Classic AutoGen: a group chat there has 10 rounds by default."""
import os

import autogen

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def discuss(topic: str):
    one = autogen.AssistantAgent("one", llm_config=LLM)
    two = autogen.AssistantAgent("two", llm_config=LLM)
    group = autogen.GroupChat(agents=[one, two], messages=[])
    manager = autogen.GroupChatManager(groupchat=group, llm_config=LLM)
    return one.initiate_chat(manager, message=topic)
