"""A UserProxyAgent of our own that asks through aiohttp, next to AutoGen's assistant."""
import asyncio
import os

from aiohttp import web
from autogen import AssistantAgent


class UserProxyAgent:
    def __init__(self, name: str, human_input_mode: str = "ALWAYS"):
        self.name = name
        self.human_input_mode = human_input_mode
        self.waiting: asyncio.Queue[str] = asyncio.Queue()

    async def answer(self, text: str) -> None:
        await self.waiting.put(text)


class ConversableAgent(UserProxyAgent):
    pass


def summarise(text: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    reply = assistant.generate_reply(messages=[{"role": "user", "content": text}])
    return str(reply)


async def handle(request: web.Request) -> web.Response:
    user = UserProxyAgent("user", human_input_mode="ALWAYS")
    guest = ConversableAgent("guest", "ALWAYS")
    await user.answer(await request.text())
    await guest.answer("")
    return web.Response(text=await asyncio.to_thread(summarise, await user.waiting.get()))


def create_app() -> web.Application:
    app = web.Application()
    app.router.add_post("/summarise", handle)
    return app
