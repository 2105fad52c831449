"""An agent class that names its objects itself: two of them cannot be in one team."""
from collections.abc import Sequence

from autogen_agentchat.agents import AssistantAgent, BaseChatAgent
from autogen_agentchat.base import Response
from autogen_agentchat.messages import BaseChatMessage, TextMessage
from autogen_agentchat.teams import SelectorGroupChat
from autogen_core import CancellationToken


class Searcher(BaseChatAgent):
    def __init__(self, index: dict[str, str]) -> None:
        super().__init__("searcher", "Searches an index.")
        self._index = index

    @property
    def produced_message_types(self) -> Sequence[type[BaseChatMessage]]:
        return (TextMessage,)

    async def on_messages(
        self, messages: Sequence[BaseChatMessage], cancellation_token: CancellationToken
    ) -> Response:
        found = self._index.get(messages[-1].to_text(), "nothing")
        return Response(chat_message=TextMessage(content=found, source=self.name))

    async def on_reset(self, cancellation_token: CancellationToken) -> None:
        pass


class Helper(AssistantAgent):
    def __init__(self, client, number: int) -> None:
        super().__init__(f"helper_{number}", client)


def build(client, wiki: dict[str, str], news: dict[str, str]):
    helpers = [Helper(client, 1), Helper(client, 2)]
    return SelectorGroupChat([Searcher(wiki), Searcher(news), *helpers], client, max_turns=4)  #! AGL509
