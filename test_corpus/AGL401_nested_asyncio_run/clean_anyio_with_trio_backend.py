"""anyio program on the trio backend with an asyncio-only agent library inside."""
import asyncio
import os

import anyio
from autogen import AssistantAgent, UserProxyAgent

CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def ask_agent(question: str) -> str:
    agent = AssistantAgent("agent", llm_config=CFG)
    proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
    return asyncio.run(proxy.a_initiate_chat(agent, message=question, max_turns=1)).summary


async def main() -> None:
    async with await anyio.open_file("questions.txt") as handle:
        async for line in handle:
            print(ask_agent(line.strip()))


if __name__ == "__main__":
    anyio.run(main, backend="trio")
