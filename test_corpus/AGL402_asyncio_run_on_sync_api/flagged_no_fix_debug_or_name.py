"""Questions asked in other ways than directly."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def pair():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, AssistantAgent("bot", llm_config=LLM)


def ask(question):
    user, bot = pair()
    return asyncio.run(user.initiate_chat(bot, message=question), debug=True)  #! AGL402


def ask_later(question):
    user, bot = pair()
    chat = user.initiate_chat(bot, message=question)
    return asyncio.run(chat)  #! AGL402


async def ask_now(question):
    user, bot = pair()
    return asyncio.run(user.initiate_chat(bot, message=question))  #! AGL401 AGL402 AGL403
