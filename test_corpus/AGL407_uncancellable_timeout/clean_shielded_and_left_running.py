"""The answer may come later: the caller stops waiting, the team is meant to go on."""
import asyncio

from autogen_agentchat.teams import SelectorGroupChat


async def ask(team: SelectorGroupChat, question: str, pending: set) -> str:
    run = asyncio.ensure_future(team.run(task=question))
    try:
        result = await asyncio.wait_for(asyncio.shield(run), timeout=10)
    except TimeoutError:
        pending.add(run)
        run.add_done_callback(pending.discard)
        return "I am still thinking, ask me again."
    return str(result.messages[-1].content)


async def poll(team: SelectorGroupChat, question: str) -> bool:
    done, _ = await asyncio.wait({asyncio.create_task(team.run(task=question))}, timeout=5)
    return bool(done)
