"""Even a script loses updates when it gathers its workers; a lock for each call does not help."""
import asyncio
import os

from autogen import ConversableAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
TOPICS = ["tea", "coffee", "cocoa"]
report = ""


async def write_about(topic: str) -> str:
    agent = ConversableAgent("writer", llm_config=LLM, human_input_mode="NEVER")
    return await agent.a_generate_reply(messages=[{"role": "user", "content": f"One line about {topic}"}])


async def add(topic: str) -> None:
    global report
    lock = asyncio.Lock()
    async with lock:
        report += await write_about(topic)  #! AGL105


async def main() -> None:
    await asyncio.gather(*(add(topic) for topic in TOPICS))
    print(report)


if __name__ == "__main__":
    asyncio.run(main())
