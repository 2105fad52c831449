"""`on_messages` of an assistant takes message objects."""
from autogen_agentchat.agents import AssistantAgent
from autogen_core import CancellationToken


class Session:
    def __init__(self, client) -> None:
        self.agent = AssistantAgent("assistant", client)

    async def ask(self, text: str) -> str:
        token = CancellationToken()
        await self.agent.on_messages("Hello", token)  #! AGL501
        response = await self.agent.on_messages([{"role": "user", "content": text}], token)  #! AGL501
        return response.chat_message.to_text()
