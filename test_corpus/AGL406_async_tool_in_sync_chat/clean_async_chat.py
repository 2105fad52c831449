"""The async chat awaits its async tools."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent, register_function


async def pause(seconds: int) -> str:
    await asyncio.sleep(seconds)
    return "done"


async def main() -> None:
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    planner = AssistantAgent("planner", llm_config=config)
    runner = UserProxyAgent("runner", human_input_mode="NEVER", code_execution_config=False)
    register_function(pause, caller=planner, executor=runner, description="Wait some seconds.")
    result = await runner.a_initiate_chat(planner, message="Wait a little.", max_turns=3)
    print(result.summary)


if __name__ == "__main__":
    asyncio.run(main())
