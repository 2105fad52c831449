"""The sync chat runs in a thread, which has no loop of its own: directly, and through a helper."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent, register_function


async def pause(seconds: int) -> str:
    await asyncio.sleep(seconds)
    return "done"


def build_agents():
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    planner = AssistantAgent("planner", llm_config=config)
    runner = UserProxyAgent("runner", human_input_mode="NEVER", code_execution_config=False)
    register_function(pause, caller=planner, executor=runner, description="Wait some seconds.")
    return planner, runner


def plan(goal: str) -> str:
    planner, runner = build_agents()
    return runner.initiate_chat(planner, message=goal, max_turns=3).summary


async def main() -> None:
    planner, runner = build_agents()
    await asyncio.to_thread(runner.initiate_chat, planner, message="Tea.", max_turns=3)
    print(await asyncio.get_running_loop().run_in_executor(None, plan, "Coffee."))


if __name__ == "__main__":
    asyncio.run(main())
