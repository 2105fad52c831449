"""`send`, `run` and `reset` of other libraries are coroutines; AG2 1.x asks with `await`."""
import asyncio

import autogen
from ag2 import Agent
from ag2.config import OpenAIConfig
from discord import Client, Message
from websockets.asyncio.client import connect

historian = Agent("historian", prompt="Answer with a year.", config=OpenAIConfig(model="gpt-4o-mini"))
client = Client()


class Meter:
    async def reset(self) -> None:
        await asyncio.sleep(0)

    async def run(self, task: str) -> str:
        return task


@client.event
async def on_message(message: Message) -> None:
    reply = await historian.ask(message.content)
    await message.channel.send(reply.body)
    meter = Meter()
    await meter.run(task=message.content)
    await meter.reset()
    async with connect("ws://localhost:8765") as socket:
        await socket.send(f"{autogen.__version__}: {reply.body}")
    async with historian.run("When was that?") as run:
        print((await run.result()).body)


client.run("token")
