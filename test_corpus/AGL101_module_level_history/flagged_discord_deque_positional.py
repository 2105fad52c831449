"""Discord bot that answers in a channel with the last few messages as context."""
import asyncio
import os
from collections import deque

import discord
from autogen.agentchat import ConversableAgent

client = discord.Client(intents=discord.Intents.default())
window = deque(maxlen=12)  #! AGL101 unsafe-fix


def new_agent() -> ConversableAgent:
    return ConversableAgent(
        "helper",
        system_message="Short answers, one paragraph at most.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )


@client.event
async def on_message(message: discord.Message):
    if message.author == client.user or not message.content.startswith("!ask"):
        return
    window.append({"role": "user", "content": message.content[4:].strip()})
    turns = list(window)
    reply = await asyncio.to_thread(new_agent().generate_reply, turns)
    window.append({"role": "assistant", "content": reply})
    await message.channel.send(reply)


if __name__ == "__main__":
    client.run(os.environ["DISCORD_TOKEN"])
