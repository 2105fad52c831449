"""Deques with a maximum: one for each channel, and one on the object."""
import os
from collections import defaultdict, deque

import discord
from autogen import ConversableAgent
from discord.ext import commands

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())
turns = defaultdict(lambda: deque(maxlen=30))


def agent():
    return ConversableAgent(
        "guide",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )


class Narrator:
    def __init__(self):
        self.told = deque([], 8)

    def tell(self, event):
        self.told.append({"role": "user", "content": event})
        return agent().generate_reply(messages=list(self.told))


@bot.command()
async def ask(ctx, *, question: str):
    turns[ctx.channel.id].append({"role": "user", "content": question})
    reply = await agent().a_generate_reply(messages=list(turns[ctx.channel.id]))
    turns[ctx.channel.id].append({"role": "assistant", "content": reply})
    await ctx.send(reply)


if __name__ == "__main__":
    bot.run(os.environ["DISCORD_TOKEN"])
