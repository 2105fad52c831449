"""AgentChat team; the option called max_consecutive_auto_reply belongs to this program's own settings."""
import asyncio
import os
from dataclasses import dataclass
from typing import Optional

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


@dataclass
class TeamSettings:
    max_consecutive_auto_reply: Optional[int] = None
    model: str = "gpt-4o"

    def update_max_consecutive_auto_reply(self, value: Optional[int]) -> None:
        self.max_consecutive_auto_reply = value


async def main() -> None:
    settings = TeamSettings(max_consecutive_auto_reply=None)
    settings.update_max_consecutive_auto_reply(None)
    client = OpenAIChatCompletionClient(model=settings.model, api_key=os.environ["OPENAI_API_KEY"])
    writer = AssistantAgent("writer", model_client=client)
    critic = AssistantAgent("critic", model_client=client, system_message="Criticise in one sentence.")
    stop = MaxMessageTermination(settings.max_consecutive_auto_reply or 10)
    team = RoundRobinGroupChat([writer, critic], termination_condition=stop)
    result = await team.run(task="A slogan for a bakery")
    print(result.messages[-1])
    await client.close()


if __name__ == "__main__":
    asyncio.run(main())
