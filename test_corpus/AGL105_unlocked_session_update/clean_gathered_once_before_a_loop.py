"""A loop goes through what one worker brings: the worker itself runs once, however many rounds the loop has."""
import asyncio
import os

from autogen import ConversableAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
report = ""


async def write_about(topic: str) -> str:
    agent = ConversableAgent("writer", llm_config=LLM, human_input_mode="NEVER")
    return await agent.a_generate_reply(messages=[{"role": "user", "content": f"One line about {topic}"}])


async def add(topic: str) -> list[str]:
    global report
    report += await write_about(topic)
    return report.splitlines()


async def main() -> None:
    for lines in await asyncio.gather(add("tea")):
        print(lines)
    else:
        (last,) = await asyncio.gather(add("coffee"))
    print(last, [lines for lines in await asyncio.gather(add("cocoa"))])


if __name__ == "__main__":
    asyncio.run(main())
