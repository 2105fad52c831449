"""Things called `team` and `run` that are not AutoGen's."""
import asyncio

from autogen_agentchat.agents import AssistantAgent

from .sports import Team


class Runner:
    """Runs a job of this program."""

    async def run(self, task: str) -> str:
        await asyncio.sleep(0)
        return task.upper()


async def compute(team: Team, runner: Runner, client) -> list:
    coach = AssistantAgent("coach", client)
    plan = await coach.run(task="Plan the match")
    return [
        await asyncio.wait_for(team.run(plan), timeout=10),
        await asyncio.wait_for(runner.run(task="warm up"), timeout=10),
    ]
