"""The tool is run by a member of a group chat that a bot starts."""
import os

import aiosqlite
import discord
from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent

CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
bot = discord.Client(intents=discord.Intents.default())


async def orders_of(customer: str) -> list[str]:
    async with aiosqlite.connect("orders.db") as db, db.execute(
        "SELECT title FROM orders WHERE customer = ?", (customer,)
    ) as rows:
        return [row[0] async for row in rows]


@bot.event
async def on_message(message: discord.Message) -> None:
    clerk = AssistantAgent("clerk", llm_config=CONFIG)
    archive = UserProxyAgent("archive", human_input_mode="NEVER", code_execution_config=False)
    customer = UserProxyAgent("customer", human_input_mode="NEVER", code_execution_config=False)
    clerk.register_for_llm(description="Titles of a customer's orders.")(orders_of)
    archive.register_for_execution()(orders_of)
    chat = GroupChat(agents=[customer, clerk, archive], messages=[], max_round=6)
    manager = GroupChatManager(groupchat=chat, llm_config=CONFIG)
    result = customer.initiate_chat(manager, message=message.content)  #! AGL406 AGL403 unsafe-fix
    await message.channel.send(result.summary)
