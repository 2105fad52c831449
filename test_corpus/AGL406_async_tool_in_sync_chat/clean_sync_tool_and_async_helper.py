"""The tool is a plain function. The coroutines of this module are no tools, and AgentChat awaits its own."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent, register_function
from autogen_agentchat.agents import AssistantAgent as ChatAssistant
from autogen_ext.models.openai import OpenAIChatCompletionClient

KEY = os.environ["OPENAI_API_KEY"]


def word_count(text: str) -> int:
    return len(text.split())


async def fetch(name: str) -> str:
    """Text of a file in the archive."""
    return await asyncio.to_thread(open(name, encoding="utf-8").read)


def count(text: str) -> str:
    counter = AssistantAgent("counter", llm_config={"config_list": [{"model": "gpt-4o", "api_key": KEY}]})
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    register_function(word_count, caller=counter, executor=user, description="Number of words.")
    return user.initiate_chat(counter, message=text, max_turns=2).summary


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=KEY)
    librarian = ChatAssistant("librarian", model_client=client, tools=[fetch])
    result = await librarian.run(task="Read notes.txt.")
    print(await asyncio.to_thread(count, result.messages[-1].to_text()))


if __name__ == "__main__":
    asyncio.run(main())
