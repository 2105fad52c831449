"""Discord command which names the exception and then does nothing with it."""
import os

import discord
from autogen import AssistantAgent, UserProxyAgent
from discord.ext import commands

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())


@bot.command()
async def ask(ctx, *, question: str):
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    sage = AssistantAgent("sage", llm_config=llm_config)
    member = UserProxyAgent("member", human_input_mode="NEVER", code_execution_config=False)
    answer = "..."
    try:
        result = await member.a_initiate_chat(sage, message=question, max_turns=1)
        answer = result.summary
    except Exception as e:  #! AGL301 safe-fix
        answer = "..."
    await ctx.send(answer)


bot.run(os.environ["DISCORD_TOKEN"])
