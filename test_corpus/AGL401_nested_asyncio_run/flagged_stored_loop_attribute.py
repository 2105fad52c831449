"""Bot Framework activity handler that keeps its own event loop."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from botbuilder.core import ActivityHandler, MessageFactory, TurnContext


class HrBot(ActivityHandler):
    def __init__(self):
        super().__init__()
        self.loop = asyncio.get_event_loop()
        self.policy = "Employees have 30 days of vacation."

    def _new_agent(self) -> AssistantAgent:
        return AssistantAgent(
            "hr",
            model_client=OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"]),
            system_message=self.policy,
        )

    async def on_message_activity(self, turn_context: TurnContext):
        result = self.loop.run_until_complete(self._new_agent().run(task=turn_context.activity.text))  #! AGL401 unsafe-fix
        await turn_context.send_activity(MessageFactory.text(result.messages[-1].content))
