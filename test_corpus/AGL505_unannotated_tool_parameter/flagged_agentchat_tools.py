"""AgentChat: a tool of an assistant, with a default that does not help."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def get_weather(city: str, unit="C") -> str:  #! AGL505
    """The weather in a city."""
    return f"20 {unit} in {city}"


async def get_time(zone) -> str:  #! AGL505
    """The time in a zone."""
    return f"noon in {zone}"


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini")
    agent = AssistantAgent("assistant", client, tools=[get_weather, get_time], reflect_on_tool_use=True)
    await Console(agent.run_stream(task="Is it warm in Oslo?"))
    await client.close()


if __name__ == "__main__":
    asyncio.run(main())
