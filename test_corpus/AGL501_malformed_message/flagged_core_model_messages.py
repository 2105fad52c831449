"""Messages for a model client, in an agent of autogen-core."""
from autogen_core import MessageContext, RoutedAgent, message_handler
from autogen_core.models import AssistantMessage, ChatCompletionClient, SystemMessage, UserMessage

from .protocol import Answer, Question


class Tutor(RoutedAgent):
    def __init__(self, client: ChatCompletionClient) -> None:
        super().__init__("A tutor.")
        self._client = client
        self._system = SystemMessage("You teach mathematics.")  #! AGL501

    @message_handler
    async def on_question(self, message: Question, ctx: MessageContext) -> Answer:
        prompt = [
            self._system,
            UserMessage(content=message.text),  #! AGL501
            AssistantMessage(content="Let me see.", source=self.id.key),
            UserMessage(source="user", content={"question": message.text}),  #! AGL501
        ]
        result = await self._client.create(prompt, cancellation_token=ctx.cancellation_token)
        return Answer(str(result.content))
