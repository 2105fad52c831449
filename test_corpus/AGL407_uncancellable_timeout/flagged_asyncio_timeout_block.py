"""`asyncio.timeout` cancels the task like `wait_for` does."""
import asyncio
import sys

from autogen_agentchat.teams import SelectorGroupChat


class Desk:
    """Answers questions with a team that is built for each of them."""

    def __init__(self, client, agents, seconds: float):
        self.client = client
        self.agents = agents
        self.seconds = seconds

    def build(self):
        return SelectorGroupChat(self.agents(), model_client=self.client, max_turns=30)

    async def answer(self, question: str) -> str:
        team = self.build()
        try:
            async with asyncio.timeout(self.seconds):  #! AGL407
                result = await team.run(task=question)
        except TimeoutError:
            print("no answer in time", file=sys.stderr)
            return ""
        return str(result.messages[-1].content)
