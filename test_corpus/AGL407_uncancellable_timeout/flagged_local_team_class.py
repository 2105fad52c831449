"""A team class of the project's own, and a limit that is a setting."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat

LIMIT = float(os.environ.get("TEAM_SECONDS", "60"))


class ReviewTeam(RoundRobinGroupChat):
    """An author and a reviewer who take turns."""

    def __init__(self, client, rounds: int = 5):
        author = AssistantAgent("author", client)
        reviewer = AssistantAgent("reviewer", client)
        super().__init__([author, reviewer], max_turns=2 * rounds)


async def review(client, text: str):
    team = ReviewTeam(client, rounds=3)
    return await asyncio.wait_for(team.run(task=text), timeout=LIMIT)  #! AGL407


async def review_all(client, texts: list[str]):
    reviews = []
    for text in texts:
        async with asyncio.timeout(LIMIT):  #! AGL407
            async for message in ReviewTeam(client).run_stream(task=text):
                reviews.append(message)
    return reviews
