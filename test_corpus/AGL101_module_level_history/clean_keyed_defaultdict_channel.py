"""Discord bot with a deque per channel, reachable only through the channel id."""
import os
from collections import defaultdict, deque

import discord
from autogen import ConversableAgent
from discord.ext import commands

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())
channel_history = defaultdict(lambda: deque(maxlen=30))


def agent():
    return ConversableAgent(
        "guide",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )


@bot.command()
async def ask(ctx, *, question: str):
    channel_history[ctx.channel.id].append({"role": "user", "content": question})
    reply = await agent().a_generate_reply(messages=list(channel_history[ctx.channel.id]))
    channel_history[ctx.channel.id].append({"role": "assistant", "content": reply})
    await ctx.send(reply)


@bot.command()
@commands.is_owner()
async def wipe(ctx):
    channel_history.clear()
    await ctx.send("All channels wiped.")


bot.run(os.environ["DISCORD_TOKEN"])
