"""Discord bot that starts the agents in the background and answers at once."""
import asyncio
import os

import autogen
import discord
from discord.ext import commands

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())
llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@bot.command()
async def research(ctx, *, topic: str):
    analyst = autogen.AssistantAgent("analyst", llm_config=llm_config)
    chief = autogen.UserProxyAgent("chief", human_input_mode="NEVER", code_execution_config=False)
    task = asyncio.create_task(  #! AGL402
        chief.initiate_chat(analyst, message=f"Research {topic}", max_turns=3)  #! AGL403 unsafe-fix
    )
    await ctx.send("On it ...")
    result = await task
    await ctx.send(result.summary)


@bot.command()
async def quick(ctx, *, topic: str):
    analyst = autogen.AssistantAgent("analyst", llm_config=llm_config)
    chief = autogen.UserProxyAgent("chief", human_input_mode="NEVER", code_execution_config=False)
    loop = asyncio.get_running_loop()
    job = loop.create_task(chief.initiate_chat(analyst, message=topic, max_turns=1))  #! AGL402 AGL403 unsafe-fix
    await ctx.send((await job).summary)


if __name__ == "__main__":
    bot.run(os.environ["DISCORD_TOKEN"])
