"""Both registrations are for the model: the second was meant to be the other one. Async, too."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


async def main() -> None:
    clerk = AssistantAgent("clerk", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, llm_config=LLM)

    @user.register_for_llm(description="Wait some seconds.")  #! AGL507
    @clerk.register_for_llm(description="Wait some seconds.")
    async def pause(seconds: int) -> str:
        await asyncio.sleep(seconds)
        return "done"

    await user.a_initiate_chat(clerk, message="Wait a little.", max_turns=3)


if __name__ == "__main__":
    asyncio.run(main())
