"""Discord commands which say in the channel that something went wrong."""
import os

import discord
from autogen import AssistantAgent, UserProxyAgent
from discord.ext import commands

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())


def _pair():
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    return (
        UserProxyAgent("member", human_input_mode="NEVER", code_execution_config=False),
        AssistantAgent("sage", llm_config=llm_config),
    )


@bot.command()
async def ask(ctx, *, question: str):
    member, sage = _pair()
    try:
        result = await member.a_initiate_chat(sage, message=question, max_turns=1)
    except Exception:
        await ctx.send("Something went wrong, please tell an admin.")
        return
    await ctx.send(result.summary)


@bot.command()
async def haiku(ctx, subject: str):
    member, sage = _pair()
    try:
        result = await member.a_initiate_chat(sage, message=f"A haiku on {subject}", max_turns=1)
        await ctx.send(result.summary)
    except Exception as error:
        await ctx.send(f"No haiku today ({error})")


bot.run(os.environ["DISCORD_TOKEN"])
