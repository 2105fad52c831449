"""websockets server: serve() calls the handler once per connection, the pair is one per process."""
import asyncio
import os

import websockets
from autogen import AssistantAgent, ConversableAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
coach = AssistantAgent("coach", llm_config=LLM)  #! AGL102 unsafe-fix
runner = ConversableAgent("runner", llm_config=False, human_input_mode="NEVER")  #! AGL102 unsafe-fix


async def converse(websocket):
    async for text in websocket:
        await runner.a_send(text, coach, request_reply=True)
        await websocket.send(coach.last_message(runner)["content"])


async def serve():
    async with websockets.serve(converse, "0.0.0.0", 8765):
        await asyncio.Future()


if __name__ == "__main__":
    asyncio.run(serve())
