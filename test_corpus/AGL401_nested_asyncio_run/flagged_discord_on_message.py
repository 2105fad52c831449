"""Discord bot that answers questions about the house rules."""
import asyncio
import os

import autogen
import discord

intents = discord.Intents.default()
intents.message_content = True
bot = discord.Client(intents=intents)

LLM_CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def make_agents():
    janitor = autogen.AssistantAgent(
        "janitor",
        system_message="You know the house rules. Answer in two sentences.",
        llm_config=LLM_CONFIG,
    )
    tenant = autogen.UserProxyAgent(
        "tenant",
        human_input_mode="NEVER",
        max_consecutive_auto_reply=1,
        code_execution_config=False,
    )
    return tenant, janitor


@bot.event
async def on_message(message):
    if message.author == bot.user:
        return
    tenant, janitor = make_agents()
    loop = asyncio.get_event_loop()
    result = loop.run_until_complete(  #! AGL401 unsafe-fix
        tenant.a_initiate_chat(janitor, message=message.content, max_turns=1)
    )
    await message.channel.send(result.summary)


if __name__ == "__main__":
    bot.run(os.environ["DISCORD_TOKEN"])
