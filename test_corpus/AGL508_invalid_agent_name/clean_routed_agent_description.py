"""In autogen-core the first argument of `RoutedAgent` is a description, and may say what it likes."""
from dataclasses import dataclass

from autogen_core import MessageContext, RoutedAgent, message_handler
from autogen_core.models import ChatCompletionClient, SystemMessage, UserMessage


@dataclass
class Question:
    text: str


class Answerer(RoutedAgent):
    def __init__(self, client: ChatCompletionClient) -> None:
        super().__init__("An agent that answers questions.")
        self._client = client
        self._system = [SystemMessage(content="Answer briefly.")]

    @message_handler
    async def answer(self, message: Question, ctx: MessageContext) -> Question:
        prompt = UserMessage(content=message.text, source="user")
        result = await self._client.create([*self._system, prompt])
        return Question(str(result.content))


class Named(RoutedAgent):
    def __init__(self, name: str) -> None:
        super().__init__(name)


def make(client):
    return Answerer(client), Named("a free text")
