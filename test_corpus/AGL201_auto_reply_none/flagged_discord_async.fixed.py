"""Discord bot: !brainstorm starts an async chat between two agents and posts the result."""
import os

import discord
from autogen import ConversableAgent
from discord.ext import commands

intents = discord.Intents.default()
intents.message_content = True
bot = commands.Bot(command_prefix="!", intents=intents)


def make(name: str, prompt: str) -> ConversableAgent:
    return ConversableAgent(
        name,
        system_message=prompt,
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
        max_consecutive_auto_reply=100,  #! AGL201 safe-fix
        is_termination_msg=lambda m: "ENOUGH" in (m.get("content") or ""),
    )


@bot.command()
async def brainstorm(ctx: commands.Context, *, topic: str):
    inventor = make("inventor", "Propose one wild idea per turn.")
    sceptic = make("sceptic", "Poke holes. Say ENOUGH when an idea survives.")
    async with ctx.typing():
        result = await inventor.a_initiate_chat(sceptic, message=topic)
    await ctx.send(result.summary[:1900])


if __name__ == "__main__":
    bot.run(os.environ["DISCORD_TOKEN"])
