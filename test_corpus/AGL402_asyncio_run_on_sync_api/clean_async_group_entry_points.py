"""ag2 0.9: a_run, a_run_group_chat and a_initiate_group_chat are coroutines and belong in asyncio.run."""
import asyncio
import os

from autogen import ConversableAgent, LLMConfig
from autogen.agentchat import a_initiate_group_chat, a_run_group_chat
from autogen.agentchat.group.patterns import AutoPattern

llm_config = LLMConfig({"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")})


def new_pattern() -> AutoPattern:
    intake = ConversableAgent("intake", llm_config=llm_config, human_input_mode="NEVER")
    expert = ConversableAgent("expert", llm_config=llm_config, human_input_mode="NEVER")
    return AutoPattern(initial_agent=intake, agents=[intake, expert], group_manager_args={"llm_config": llm_config})


def solve(ticket: str) -> str:
    result, _, _ = asyncio.run(a_initiate_group_chat(pattern=new_pattern(), messages=ticket, max_rounds=5))
    return result.summary


async def watch(ticket: str) -> None:
    response = await a_run_group_chat(pattern=new_pattern(), messages=ticket, max_rounds=5)
    await response.process()


async def solo(prompt: str) -> None:
    agent = ConversableAgent("solo", llm_config=llm_config, human_input_mode="NEVER")
    response = await asyncio.wait_for(agent.a_run(message=prompt, max_turns=1), timeout=30)
    await response.process()


if __name__ == "__main__":
    print(solve("Printer on fire"))
    asyncio.run(watch("Printer still on fire"))
    asyncio.run(solo("Write a thank-you note to the fire brigade."))
