"""AgentChat team which ends on a function of the messages; their content is always set for text."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import FunctionalTermination, MaxMessageTermination
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


def is_termination_msg(messages) -> bool:
    last = messages[-1]
    return isinstance(last, TextMessage) and "APPROVE" in last.content.upper()


def approved_by_dict(messages) -> bool:
    dumped = messages[-1].model_dump()
    return "APPROVE" in dumped["content"]


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    writer = AssistantAgent("writer", model_client=client)
    critic = AssistantAgent("critic", model_client=client)
    team = RoundRobinGroupChat(
        [writer, critic],
        termination_condition=FunctionalTermination(is_termination_msg)
        | FunctionalTermination(approved_by_dict)
        | MaxMessageTermination(12),
    )
    result = await team.run(task="A limerick about tulips.")
    print(result.stop_reason)
    await client.close()


if __name__ == "__main__":
    asyncio.run(main())
