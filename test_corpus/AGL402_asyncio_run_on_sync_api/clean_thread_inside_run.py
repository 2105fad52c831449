"""The sync chat goes to a thread; what asyncio.run and gather receive is the awaitable of to_thread."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def pair(index: int):
    worker = AssistantAgent(f"worker_{index}", llm_config=CFG)
    boss = UserProxyAgent(f"boss_{index}", human_input_mode="NEVER", code_execution_config=False)
    return boss, worker


def single(prompt: str) -> str:
    boss, worker = pair(0)
    return asyncio.run(asyncio.to_thread(boss.initiate_chat, worker, message=prompt, max_turns=1)).summary


async def many(prompts: list[str]) -> list[str]:
    jobs = []
    for index, prompt in enumerate(prompts):
        boss, worker = pair(index)
        jobs.append(asyncio.create_task(asyncio.to_thread(boss.initiate_chat, worker, message=prompt, max_turns=1)))
    return [chat.summary for chat in await asyncio.gather(*jobs)]


if __name__ == "__main__":
    print(single("Name a tree."))
    print(asyncio.run(many(["Name a bird.", "Name a fish."])))
