"""The coroutine has a parameter and a local of the helper's name; the blocking helper is for the shell."""
import asyncio
import os
import sys
from typing import Awaitable, Callable

import autogen

CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def translate(text: str) -> str:
    translator = autogen.AssistantAgent("translator", llm_config=CFG)
    proxy = autogen.UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
    return proxy.initiate_chat(translator, message=text, max_turns=1).summary


async def translate_stream(lines: list[str], translate: Callable[[str], Awaitable[str]]) -> list[str]:
    return [await translate(line) for line in lines]


async def translate_file(path: str) -> list[str]:
    async def translate(text: str) -> str:
        agent = autogen.AssistantAgent("translator", llm_config=CFG)
        return str(await agent.a_generate_reply(messages=[{"role": "user", "content": text}]))

    with open(path, encoding="utf-8") as handle:
        return [await translate(line) for line in handle]


if __name__ == "__main__":
    if sys.argv[1].endswith(".txt"):
        print(asyncio.run(translate_file(sys.argv[1])))
    else:
        print(translate(sys.argv[1]))
