"""Discord bot with much `send` and `run` in its coroutines, none of it an agent's."""
import asyncio
import os
import socket

import autogen
import discord
from aiohttp import web

client = discord.Client(intents=discord.Intents.default())
CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def metrics(line: str) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.connect(("localhost", 8125))
        sock.send(line.encode())


@client.event
async def on_message(message: discord.Message):
    if message.author == client.user:
        return
    metrics("bot.message:1|c")
    helper = autogen.AssistantAgent("helper", llm_config=CFG)
    member = autogen.UserProxyAgent("member", human_input_mode="NEVER", code_execution_config=False)
    helper.reset()
    chat = await asyncio.to_thread(member.initiate_chat, helper, message=message.content, max_turns=1)
    await message.channel.send(chat.summary)


async def health(request: web.Request) -> web.WebSocketResponse:
    ws = web.WebSocketResponse()
    await ws.prepare(request)
    await ws.send_str("ok")
    return ws


if __name__ == "__main__":
    client.run(os.environ["DISCORD_TOKEN"])
