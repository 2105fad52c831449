"""Bot Framework bot whose activity handler calls a private sync method."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from botbuilder.core import ActivityHandler, TurnContext


class SupportBot(ActivityHandler):
    def __init__(self, product: str):
        super().__init__()
        self.product = product

    def _agents(self):
        config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
        support = AssistantAgent("support", llm_config=config, system_message=f"Support for {self.product}.")
        client = UserProxyAgent("client", human_input_mode="NEVER", code_execution_config=False)
        return client, support

    def _answer(self, text: str) -> str:
        client, support = self._agents()
        result = client.initiate_chat(support, message=text, max_turns=1)
        return result.summary

    async def on_message_activity(self, turn_context: TurnContext):
        reply = await asyncio.to_thread(self._answer, turn_context.activity.text)  #! AGL403 unsafe-fix
        await turn_context.send_activity(reply)

    async def on_members_added_activity(self, members_added, turn_context: TurnContext):
        await turn_context.send_activity(f"Welcome to {self.product} support.")
