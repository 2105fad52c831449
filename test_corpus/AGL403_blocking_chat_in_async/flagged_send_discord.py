"""Discord game master: `send` keeps the story going between two agents."""
import os

import autogen
import discord
from discord.ext import commands

bot = commands.Bot(command_prefix="/", intents=discord.Intents.default())
cfg = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@bot.command(name="story")
async def story(ctx: commands.Context, *, line: str):
    master = autogen.AssistantAgent("master", llm_config=cfg, system_message="Continue the story by one line.")
    player = autogen.UserProxyAgent("player", human_input_mode="NEVER", max_consecutive_auto_reply=0, code_execution_config=False)
    async with ctx.typing():
        player.send(line, master, request_reply=True)  #! AGL403 unsafe-fix
    await ctx.send(player.last_message(master)["content"])


if __name__ == "__main__":
    bot.run(os.environ["DISCORD_TOKEN"])
