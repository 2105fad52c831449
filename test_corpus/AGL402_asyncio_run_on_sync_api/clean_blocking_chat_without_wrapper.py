"""Sync chat called plainly, and asyncio.run on a local coroutine that uses only the transcript."""
import asyncio
import os
import sys

from autogen import AssistantAgent, UserProxyAgent

CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def type_out(text: str, delay: float = 0.01) -> None:
    for char in text:
        sys.stdout.write(char)
        sys.stdout.flush()
        await asyncio.sleep(delay)


def main() -> None:
    narrator = AssistantAgent("narrator", llm_config=CFG)
    reader = UserProxyAgent("reader", human_input_mode="NEVER", code_execution_config=False)
    result = reader.initiate_chat(narrator, message="Tell a story in 50 words.", max_turns=1)
    asyncio.run(type_out(result.summary))
    reply = narrator.generate_reply(messages=[{"role": "user", "content": "A moral, please."}])
    asyncio.run(type_out(str(reply)))


if __name__ == "__main__":
    main()
