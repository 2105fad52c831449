"""AgentChat: a team is run again after any failure, with delays from a list."""

import asyncio
import logging

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat

logger = logging.getLogger(__name__)
DELAYS = (1, 5, 30)


class Writers:
    def __init__(self, client) -> None:
        members = [AssistantAgent("writer", client), AssistantAgent("critic", client)]
        self.team = RoundRobinGroupChat(members, termination_condition=MaxMessageTermination(6))

    async def write(self, topic: str) -> str:
        for delay in DELAYS:
            try:
                result = await self.team.run(task=topic)
                break
            except (OSError, Exception) as error:  #! AGL302
                logger.error("the team failed: %s", error)
                await asyncio.sleep(delay)
                await self.team.reset()
        else:
            raise RuntimeError("the team never made it")
        return result.messages[-1].to_text()

    async def write_aloud(self, topic: str) -> None:
        while True:
            try:
                async for message in self.team.run_stream(task=topic):
                    print(message)
                return
            except Exception as error:  #! AGL302
                logger.error("the team failed: %s", error)
                await asyncio.sleep(1)

    async def write_with_patience(self, topic: str) -> str | None:
        text = None
        for attempt in range(3):
            try:
                text = (await self.team.run(task=topic)).messages[-1].to_text()
            except Exception:  #! AGL302
                logger.exception("attempt %d failed", attempt)
                continue
            break
        return text
