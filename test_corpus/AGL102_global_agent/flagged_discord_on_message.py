"""Discord bot for the game-night server: answers rule questions when it is mentioned."""
import os

import discord
from autogen import AssistantAgent, UserProxyAgent

intents = discord.Intents.default()
intents.message_content = True
client = discord.Client(intents=intents)

config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

rules_lawyer = AssistantAgent("rules_lawyer", llm_config=config, system_message="You know every board game.")  #! AGL102 unsafe-fix
table = UserProxyAgent("table", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix


@client.event
async def on_message(message: discord.Message):
    if message.author == client.user or client.user not in message.mentions:
        return
    async with message.channel.typing():
        result = await table.a_initiate_chat(rules_lawyer, message=message.clean_content, max_turns=1)
    await message.reply(result.summary[:1900])


client.run(os.environ["DISCORD_TOKEN"])
