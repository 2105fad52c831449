"""Discord bot that patches the loop in a setup function, through an imported name."""
import asyncio
import os

import discord
from autogen import AssistantAgent, UserProxyAgent
from nest_asyncio import apply as allow_nested_loops

CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def setup() -> discord.Client:
    allow_nested_loops()
    intents = discord.Intents.default()
    intents.message_content = True
    return discord.Client(intents=intents)


client = setup()


@client.event
async def on_message(message: discord.Message):
    if message.author.bot:
        return
    helper = AssistantAgent("helper", llm_config=CFG)
    member = UserProxyAgent("member", human_input_mode="NEVER", code_execution_config=False)
    chat = asyncio.run(member.a_initiate_chat(helper, message=message.content, max_turns=1))
    await message.reply(chat.summary)


client.run(os.environ["DISCORD_TOKEN"])
