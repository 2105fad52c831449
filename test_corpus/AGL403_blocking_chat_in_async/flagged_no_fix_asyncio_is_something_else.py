"""Stores answers with SQLAlchemy; the name asyncio is its extension."""
import os

from autogen import AssistantAgent, UserProxyAgent
from sqlalchemy.ext import asyncio


def pair():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})


async def ask(question):
    user, bot = pair()
    engine = asyncio.create_async_engine(os.environ["DATABASE_URL"])
    result = user.initiate_chat(bot, message=question, max_turns=1)  #! AGL403
    async with engine.begin() as connection:
        await connection.exec_driver_sql("insert into answers values (?)", (result.summary,))
