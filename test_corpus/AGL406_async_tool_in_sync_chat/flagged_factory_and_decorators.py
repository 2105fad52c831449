"""Agents and tools come out of a factory; a plain helper chats, and a coroutine calls it."""
import asyncio
import os

import autogen

CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def crew():
    planner = autogen.AssistantAgent("planner", llm_config=CONFIG)
    runner = autogen.UserProxyAgent("runner", human_input_mode="NEVER", code_execution_config=False)

    @runner.register_for_execution()
    @planner.register_for_llm(description="Wait some seconds.")
    async def pause(seconds: int) -> str:
        await asyncio.sleep(seconds)
        return "done"

    return planner, runner


def plan(goal: str) -> str:
    planner, runner = crew()
    return runner.initiate_chat(planner, message=goal, max_turns=3).summary  #! AGL406


async def main() -> None:
    for goal in ("tea", "coffee"):
        print(plan(goal))  #! AGL403 unsafe-fix


if __name__ == "__main__":
    asyncio.run(main())
