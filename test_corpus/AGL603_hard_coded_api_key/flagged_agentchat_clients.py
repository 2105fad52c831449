"""AgentChat's clients, with a key at the call and one through a local name."""

import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.anthropic import AnthropicChatCompletionClient
from autogen_ext.models.openai import OpenAIChatCompletionClient


def openai_client() -> OpenAIChatCompletionClient:
    return OpenAIChatCompletionClient(
        model="gpt-4o",
        api_key="sk-svcacct-Rkt5srlSHfWGX0h9JKN7E28r4unICHo1mYQ9qB24gPNXoaK7lZpZso8urnMW",  #! AGL603
        timeout=30,
    )


def anthropic_client() -> AnthropicChatCompletionClient:
    secret = "sk-ant-api03-y2xdKbiGpW5B9G0xQLOry7eJZXwoR4JuqsdMfI4BRDcrD77MuB-VhexlhHNPZDj004bFx0pOGHg9TBsg3uhZQzsWPdwIaAA"  #! AGL603
    return AnthropicChatCompletionClient(model="claude-3-5-haiku-latest", api_key=secret)


async def main() -> None:
    for client in (openai_client(), anthropic_client()):
        agent = AssistantAgent("assistant", model_client=client)
        result = await agent.run(task="One line about herons.")
        print(result.messages[-1].content)


if __name__ == "__main__":
    asyncio.run(main())
