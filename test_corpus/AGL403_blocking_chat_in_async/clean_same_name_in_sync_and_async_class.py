"""Sync and async flavour of one service: the coroutines use the async one, the command line the other."""
import asyncio
import os
import sys

from autogen import AssistantAgent, UserProxyAgent


def agents():
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    writer = AssistantAgent("writer", llm_config=config)
    return UserProxyAgent("client", human_input_mode="NEVER", code_execution_config=False), writer


class Copywriter:
    def write(self, brief: str) -> str:
        client, writer = agents()
        return client.initiate_chat(writer, message=brief, max_turns=1).summary


class AsyncCopywriter:
    async def write(self, brief: str) -> str:
        client, writer = agents()
        result = await client.a_initiate_chat(writer, message=brief, max_turns=1)
        return result.summary

    async def write_all(self, briefs: list[str]) -> list[str]:
        return [await self.write(brief) for brief in briefs]


async def campaign(briefs: list[str]) -> None:
    copywriter = AsyncCopywriter()
    print(await copywriter.write(briefs[0]))
    print(await copywriter.write_all(briefs[1:]))


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(Copywriter().write(sys.argv[1]))
    else:
        asyncio.run(campaign(sys.argv[1:]))
