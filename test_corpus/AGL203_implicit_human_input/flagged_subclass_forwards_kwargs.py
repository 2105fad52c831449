"""Discord bot with a proxy that copies every message of the agents into the channel."""
import asyncio
import os

import discord
from autogen import AssistantAgent, UserProxyAgent

client = discord.Client(intents=discord.Intents.default())


class MirrorProxy(UserProxyAgent):
    def __init__(self, *args, channel=None, loop=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.channel = channel
        self.loop = loop

    def _process_received_message(self, message, sender, silent):
        text = message if isinstance(message, str) else message.get("content") or ""
        asyncio.run_coroutine_threadsafe(self.channel.send(f"**{sender.name}**: {text}"), self.loop)
        return super()._process_received_message(message, sender, silent)


def work(channel, loop, text):
    assistant = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    proxy = MirrorProxy("mirror", code_execution_config=False, channel=channel, loop=loop)  #! AGL203
    proxy.initiate_chat(assistant, message=text, max_turns=5)


@client.event
async def on_message(message):
    if message.content.startswith("$agent"):
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, work, message.channel, loop, message.content[6:])


client.run(os.environ["DISCORD_TOKEN"])
