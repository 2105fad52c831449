"""AgentChat's own bound: the agent sends the model no more than the last ten messages."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import TextMessage
from autogen_core import CancellationToken
from autogen_core.model_context import BufferedChatCompletionContext
from autogen_ext.models.openai import OpenAIChatCompletionClient


class Companion:
    def __init__(self) -> None:
        self.messages: list[TextMessage] = []

    async def say(self, text: str) -> str:
        agent = AssistantAgent(
            "companion",
            model_client=OpenAIChatCompletionClient(model="gpt-4o-mini"),
            model_context=BufferedChatCompletionContext(buffer_size=10),
        )
        self.messages.append(TextMessage(content=text, source="user"))
        response = await agent.on_messages(self.messages, CancellationToken())
        return response.chat_message.to_text()
