"""arq worker: nightly digest of product reviews."""
import asyncio
import os

from arq.connections import RedisSettings
from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def digest(ctx, product_id: str, reviews: list[str]) -> str:
    analyst = AssistantAgent("analyst", llm_config=llm_config, system_message="Extract the three main complaints.")
    feeder = UserProxyAgent("feeder", human_input_mode="NEVER", code_execution_config=False)

    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    chat = loop.run_until_complete(feeder.a_initiate_chat(analyst, message="\n---\n".join(reviews), max_turns=1))  #! AGL401
    loop.close()

    await ctx["redis"].set(f"digest:{product_id}", chat.summary)
    return chat.summary


class WorkerSettings:
    functions = [digest]
    redis_settings = RedisSettings(host=os.environ.get("REDIS_HOST", "localhost"))
