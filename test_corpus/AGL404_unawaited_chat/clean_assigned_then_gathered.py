"""The coroutine is kept in a variable first and awaited a few lines below."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


async def compare(question: str) -> list[str]:
    optimist = AssistantAgent("optimist", llm_config=LLM)
    pessimist = AssistantAgent("pessimist", llm_config=LLM)
    asks_first = UserProxyAgent("asks_first", human_input_mode="NEVER", code_execution_config=False)
    asks_second = UserProxyAgent("asks_second", human_input_mode="NEVER", code_execution_config=False)
    bright = asks_first.a_initiate_chat(optimist, message=question, max_turns=1)
    dark = asks_second.a_initiate_chat(pessimist, message=question, max_turns=1)
    results = await asyncio.gather(bright, dark)
    return [result.summary for result in results]


if __name__ == "__main__":
    print(asyncio.run(compare("Will it rain tomorrow?")))
