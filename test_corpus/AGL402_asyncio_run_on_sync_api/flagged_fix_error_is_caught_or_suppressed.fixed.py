"""Batch of questions whose author met the ValueError, and hid it."""
import asyncio
import contextlib
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def pair():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, AssistantAgent("bot", llm_config=LLM)


def ask_quietly(question):
    user, bot = pair()
    with contextlib.suppress(ValueError):
        user.initiate_chat(bot, message=question)  #! AGL402 unsafe-fix
    return user.last_message(bot)["content"]


def ask(question):
    user, bot = pair()
    try:
        user.initiate_chat(bot, message=question)  #! AGL402 unsafe-fix
    except (OSError, Exception) as error:
        print(error)
    return user.last_message(bot)["content"]


def ask_strictly(question):
    user, bot = pair()
    try:
        user.initiate_chat(bot, message=question)  #! AGL402 safe-fix
    except OSError as error:
        print(error)
    return user.last_message(bot)["content"]
