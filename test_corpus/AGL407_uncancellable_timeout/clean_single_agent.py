"""An agent that runs outside a team ends with the task that runs it."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import TextMessage
from autogen_core import CancellationToken
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o")
    translator = AssistantAgent("translator", client)
    result = await asyncio.wait_for(translator.run(task="Good morning"), timeout=20)
    print(result.messages[-1].content)
    async with asyncio.timeout(20):
        message = TextMessage(content="Good night", source="user")
        response = await translator.on_messages([message], CancellationToken())
    print(response.chat_message)
    await client.close()


if __name__ == "__main__":
    asyncio.run(main())
