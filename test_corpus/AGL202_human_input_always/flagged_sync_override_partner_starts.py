"""WebSocket chat: the console is replaced for the sync path only, and the assistant starts an async chat."""
import asyncio
import os

import websockets
from autogen import AssistantAgent, ConversableAgent


class Visitor(ConversableAgent):
    pending: str = ""

    def get_human_input(self, prompt: str) -> str:
        text, self.pending = self.pending, ""
        return text or "exit"


async def serve(socket):
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    visitor = Visitor("visitor", llm_config=False, human_input_mode="ALWAYS")  #! AGL202
    guide = AssistantAgent("guide", llm_config=llm_config)
    visitor.pending = await socket.recv()
    result = await guide.a_initiate_chat(visitor, message="Welcome! What are you looking for?", max_turns=2)
    await socket.send(result.summary)


async def main():
    async with websockets.serve(serve, "0.0.0.0", 8765):
        await asyncio.Future()


if __name__ == "__main__":
    asyncio.run(main())
