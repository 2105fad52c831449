"""Limits around a queue, a websocket and a team's cleaning up; the run itself has none."""
import asyncio

from autogen_agentchat.teams import RoundRobinGroupChat


async def pump(team: RoundRobinGroupChat, socket, queue: asyncio.Queue) -> None:
    while True:
        try:
            task = await asyncio.wait_for(queue.get(), timeout=15)
        except TimeoutError:
            await asyncio.wait_for(socket.send_text("ping"), timeout=5)
            continue
        async for message in team.run_stream(task=task):
            async with asyncio.timeout(5):
                await socket.send_text(str(message))
        await asyncio.wait_for(team.reset(), timeout=10)
