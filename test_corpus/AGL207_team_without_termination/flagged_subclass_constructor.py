"""The subclass's own constructor leaves both bounds out; that is the place to state one, whoever builds the team."""
from collections.abc import Sequence

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import ChatAgent
from autogen_agentchat.teams import RoundRobinGroupChat


class ReviewBoard(RoundRobinGroupChat):
    """Author and reviewers in turn."""

    def __init__(self, author: ChatAgent, reviewers: Sequence[ChatAgent]) -> None:
        super().__init__([author, *reviewers], emit_team_events=True)  #! AGL207 unsafe-fix
        self.author = author


async def review(client, text: str) -> str:
    author = AssistantAgent("author", model_client=client)
    reviewers = [AssistantAgent(f"reviewer_{n}", model_client=client) for n in range(2)]
    board = ReviewBoard(author, reviewers)
    result = await board.run(task=text)
    return result.messages[-1].to_text()
