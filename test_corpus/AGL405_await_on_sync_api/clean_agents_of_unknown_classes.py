"""Objects that come in from elsewhere: whoever awaits them knows that they are to be awaited."""
import asyncio

import autogen
from websockets import connect

from .factory import make_agents


async def ask(question: str) -> str:
    user, helper = make_agents(autogen.__version__)
    result = await user.initiate_chat(helper, message=question, max_turns=1)
    await user.reset()
    return result.summary


async def answer(bot, question: str):
    return await bot.generate_reply(messages=[{"role": "user", "content": question}])


async def forward(url: str, question: str) -> None:
    async with connect(url) as socket:
        await socket.send(await ask(question))


if __name__ == "__main__":
    asyncio.run(forward("ws://localhost:8765", "Which way is north?"))
