"""Terminal client of a market feed: `websockets` only connects here, nothing is served."""
import asyncio
import json
import os

import websockets
from autogen import AssistantAgent, UserProxyAgent


async def headlines(n):
    async with websockets.connect(os.environ["FEED_URL"]) as feed:
        return [json.loads(await feed.recv())["headline"] for _ in range(n)]


def discuss(lines):
    analyst = AssistantAgent(
        "analyst",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    trader = UserProxyAgent(name="trader", code_execution_config=False)
    trader.initiate_chat(analyst, message="Discuss with me:\n" + "\n".join(lines))


if __name__ == "__main__":
    count = int(input("How many headlines? "))
    discuss(asyncio.run(headlines(count)))
