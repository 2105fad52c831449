"""Runs a chat with whichever kind of initiate_chat the installed fork of the library has."""
import asyncio
import inspect
import os

import autogen

CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def run_chat(prompt: str):
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = autogen.AssistantAgent("bot", llm_config=CONFIG)
    if asyncio.iscoroutinefunction(user.initiate_chat):
        loop = asyncio.new_event_loop()
        return loop.run_until_complete(user.initiate_chat(bot, message=prompt))
    return user.initiate_chat(bot, message=prompt)


def run_chat_short(prompt: str):
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = autogen.AssistantAgent("bot", llm_config=CONFIG)
    is_async = inspect.iscoroutinefunction(user.initiate_chat)
    print("async fork" if is_async else "official release")
    return (
        user.initiate_chat(bot, message=prompt)
        if not inspect.iscoroutinefunction(user.initiate_chat)
        else asyncio.run(user.initiate_chat(bot, message=prompt))
    )
