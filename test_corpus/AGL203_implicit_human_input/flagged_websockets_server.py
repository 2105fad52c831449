"""Bare websockets server: one chat per connection."""
import asyncio
import os

import websockets
from autogen import AssistantAgent, UserProxyAgent


async def handle(ws):
    async for text in ws:
        assistant = AssistantAgent(
            "assistant",
            llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        )
        peer = UserProxyAgent("peer", code_execution_config=False, default_auto_reply="Go on.")  #! AGL203
        result = await asyncio.to_thread(peer.initiate_chat, assistant, message=text, max_turns=2)
        await ws.send(result.summary)


async def main():
    async with websockets.serve(handle, "0.0.0.0", int(os.environ.get("PORT", "8765"))):
        await asyncio.Future()


if __name__ == "__main__":
    asyncio.run(main())
