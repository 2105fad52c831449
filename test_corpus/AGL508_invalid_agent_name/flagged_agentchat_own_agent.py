"""An agent class of one's own passes a refused name to the base, and another is given one by its users."""
from collections.abc import Sequence

from autogen_agentchat.agents import BaseChatAgent
from autogen_agentchat.base import Response
from autogen_agentchat.messages import BaseChatMessage, TextMessage
from autogen_core import CancellationToken


class Clock(BaseChatAgent):
    def __init__(self) -> None:
        super().__init__("the clock", "Tells the time.")  #! AGL508

    @property
    def produced_message_types(self) -> Sequence[type[BaseChatMessage]]:
        return (TextMessage,)

    async def on_messages(
        self, messages: Sequence[BaseChatMessage], cancellation_token: CancellationToken
    ) -> Response:
        return Response(chat_message=TextMessage(content="noon", source=self.name))

    async def on_reset(self, cancellation_token: CancellationToken) -> None:
        pass


class Parrot(BaseChatAgent):
    def __init__(self, name: str, *, phrase: str) -> None:
        super().__init__(name, "Repeats itself.")
        self.phrase = phrase

    @property
    def produced_message_types(self) -> Sequence[type[BaseChatMessage]]:
        return (TextMessage,)

    async def on_messages(
        self, messages: Sequence[BaseChatMessage], cancellation_token: CancellationToken
    ) -> Response:
        return Response(chat_message=TextMessage(content=self.phrase, source=self.name))

    async def on_reset(self, cancellation_token: CancellationToken) -> None:
        pass


def parrots():
    return [Parrot("polly", phrase="Hello"), Parrot("polly the second", phrase="Bye")]  #! AGL508
