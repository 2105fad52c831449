"""Releases a lock whatever happens and catches nothing."""
import os
import threading

import autogen

slots = threading.Semaphore(4)


def ask(question: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = autogen.AssistantAgent("bot", llm_config=llm_config)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    slots.acquire()
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary
    finally:
        slots.release()
