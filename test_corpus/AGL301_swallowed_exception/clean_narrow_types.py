"""Waves through the failures we know of, and no others."""
import asyncio
import os

import openai
from autogen import AssistantAgent, UserProxyAgent


class ChatException(Exception):
    """Raised by our own message checks."""


def checked(text: str) -> str:
    if len(text) > 4000:
        raise ChatException("too long")
    return text


def ask(question: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = AssistantAgent("bot", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    try:
        return user.initiate_chat(bot, message=checked(question), max_turns=1).summary
    except ChatException:
        return None
    except (openai.RateLimitError, openai.APITimeoutError):
        return ""


async def ask_soon(question: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = AssistantAgent("bot", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    try:
        return await asyncio.wait_for(user.a_initiate_chat(bot, message=question, max_turns=1), 30)
    except asyncio.TimeoutError:
        pass
    return None


def main():
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = AssistantAgent("bot", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    try:
        user.initiate_chat(bot, message="Let us talk until I press Ctrl-C.", max_turns=50)
    except KeyboardInterrupt:
        pass
