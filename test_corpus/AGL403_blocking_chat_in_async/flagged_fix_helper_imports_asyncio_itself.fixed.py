"""Bot whose sync helper imports asyncio for itself."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent


def pair():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})


def ask_and_wait(question):
    import asyncio

    user, bot = pair()
    result = user.initiate_chat(bot, message=question, max_turns=1)
    print(asyncio.get_event_loop_policy())
    return result.summary


async def on_message(message):
    await message.reply(await asyncio.to_thread(ask_and_wait, message.text))  #! AGL403 unsafe-fix
