"""A dict per session with the agent and the transcript in it; AG2 group chat, slash command of a Discord bot."""
import os
from datetime import datetime, timezone

import discord
from autogen import ConversableAgent
from autogen.agentchat import GroupChat, GroupChatManager
from discord import app_commands

client = discord.Client(intents=discord.Intents.default())
tree = app_commands.CommandTree(client)
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
rooms: dict[int, dict] = {}  #! AGL111
started: dict[int, datetime] = {}


def new_room() -> dict:
    host = ConversableAgent("host", llm_config=False, human_input_mode="NEVER")
    experts = [ConversableAgent(name, llm_config=LLM, human_input_mode="NEVER") for name in ("lawyer", "doctor")]
    chat = GroupChat([host, *experts], messages=[], max_round=4)
    return {"host": host, "manager": GroupChatManager(chat, llm_config=LLM)}


@tree.command(name="ask")
async def ask(interaction: discord.Interaction, question: str) -> None:
    await interaction.response.defer()
    if interaction.channel_id not in rooms:
        rooms[interaction.channel_id] = new_room()
        started[interaction.channel_id] = datetime.now(timezone.utc)
    room = rooms[interaction.channel_id]
    result = await room["host"].a_initiate_chat(room["manager"], message=question, clear_history=False)
    await interaction.followup.send(result.summary)


client.run(os.environ["DISCORD_TOKEN"])
