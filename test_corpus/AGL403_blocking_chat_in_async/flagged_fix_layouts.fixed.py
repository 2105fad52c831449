"""Chats in the layouts that people use."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent


def pair():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})


async def ask(question):
    user, bot = pair()
    first = await asyncio.to_thread(user.initiate_chat, bot, message=question, max_turns=1)  #! AGL403 unsafe-fix
    second = await asyncio.to_thread(  #! AGL403 unsafe-fix
        user.initiate_chat,
        bot,
        message="Shorter, please.",  # the bot likes to talk
        max_turns=1,
    )
    third = await asyncio.to_thread(user.initiate_chat, recipient=bot, message="Even shorter.",  #! AGL403 unsafe-fix
                               max_turns=1)
    if "sorry" in (await asyncio.to_thread(user.generate_reply, sender=bot)).lower():  #! AGL403 unsafe-fix
        return first.summary
    reply = await asyncio.to_thread(bot.generate_reply)  #! AGL403 unsafe-fix
    return second.summary + third.summary + reply
