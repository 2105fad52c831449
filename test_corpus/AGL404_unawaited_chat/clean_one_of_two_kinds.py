"""A helper that is given either a classic agent or a team: `reset` is a coroutine for one of them only."""
import asyncio
import inspect
import os
from typing import Union

from autogen import AssistantAgent, ConversableAgent
from autogen_agentchat.agents import AssistantAgent as ChatAssistant
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


def forget(conversation: Union[ConversableAgent, RoundRobinGroupChat]) -> None:
    if isinstance(conversation, ConversableAgent):
        conversation.reset()
    else:
        asyncio.run(conversation.reset())


async def forget_async(conversation) -> None:
    if inspect.iscoroutinefunction(conversation.reset):
        await conversation.reset()
    else:
        conversation.reset()


def main() -> None:
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    forget(AssistantAgent("old", llm_config=config))
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    team = RoundRobinGroupChat([ChatAssistant("new", model_client=client)], termination_condition=MaxMessageTermination(2))
    forget(team)
    asyncio.run(forget_async(team))


if __name__ == "__main__":
    main()
