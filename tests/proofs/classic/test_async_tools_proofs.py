"""AGL406, AGL506 and AGL507 under pyautogen: what becomes of tools."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from real_chats import Model, ToolCall, saying, under, watch

from autogen_lint import Settings, check_source

AGENTS = """
import asyncio

from autogen import AssistantAgent, UserProxyAgent, register_function

LLM = {"config_list": [{"model": "gpt-4o"}], "cache_seed": None}


def build_agents():
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return assistant, user
"""


def found(program: str, code: str) -> int:
    return len(check_source(program, "program.py", Settings(select=(code,))))


def doubling() -> Model:
    return saying(ToolCall("double", {"number": 3}), "It is 6.")


ASYNC_TOOL = (
    AGENTS
    + """

async def double(number: int) -> int:
    await asyncio.sleep(0)
    return 2 * number


async def ask(question):
    assistant, user = build_agents()
    register_function(double, caller=assistant, executor=user, description="Double a number.")
    return HERE
"""
)


def ask(program: Any) -> Any:
    return asyncio.run(program.ask("2 * 3?"))


BLOCKING = ASYNC_TOOL.replace("HERE", "user.initiate_chat(assistant, message=question, max_turns=2).summary")
THREADED = ASYNC_TOOL.replace(
    "HERE", "(await asyncio.to_thread(user.initiate_chat, assistant, message=question, max_turns=2)).summary"
)


@under("pyautogen")
def test_agl406_a_sync_chat_in_a_coroutine_cannot_run_an_async_tool() -> None:
    assert found(BLOCKING, "AGL406") == 1
    with pytest.warns(RuntimeWarning, match="was never awaited"):
        outcome = watch(BLOCKING, ask, doubling())
    assert isinstance(outcome.raised, RuntimeError)


@under("ag2", "autogen")
def test_agl406_later_releases_run_it() -> None:
    assert watch(BLOCKING, ask, doubling()).result == "It is 6."


def test_agl406_a_sync_chat_in_a_thread_can_run_it() -> None:
    assert found(THREADED, "AGL406") == 0
    assert watch(THREADED, ask, doubling()).result == "It is 6."


TOOL = (
    AGENTS
    + """

def main():
    assistant, user = build_agents()

    HERE
    def double(number: int) -> int:
        return 2 * number

    return user.initiate_chat(assistant, message="2 * 3?", max_turns=2).summary


if __name__ == "__main__":
    main()
"""
)


def chat(decorators: str) -> Any:
    return watch(TOOL.replace("HERE", decorators), lambda program: program.main(), doubling())


UNDESCRIBED = "@user.register_for_execution()\n    @assistant.register_for_llm()"
DESCRIBED = '@user.register_for_execution()\n    @assistant.register_for_llm(description="Double a number.")'


@under("pyautogen")
def test_agl506_a_tool_that_nobody_describes_is_refused() -> None:
    assert found(TOOL.replace("HERE", UNDESCRIBED), "AGL506") == 1
    outcome = chat(UNDESCRIBED)
    assert isinstance(outcome.raised, ValueError)
    assert "description is required" in str(outcome.raised)


@under("ag2", "autogen")
def test_agl506_later_releases_tell_the_model_nothing_about_it() -> None:
    program = TOOL.replace("HERE", UNDESCRIBED)
    description = 'assistant.llm_config["tools"][0]["function"]["description"]'
    told = program.replace("return user", f"return {description}\n    user")
    assert found(program, "AGL506") == 1
    assert watch(told, lambda program: program.main(), doubling()).result == ""


def test_agl506_a_described_one_is_called() -> None:
    assert found(TOOL.replace("HERE", DESCRIBED), "AGL506") == 0
    assert "6" in chat(DESCRIBED).texts


def test_agl507_a_tool_that_only_the_model_knows_is_not_found() -> None:
    one_side = '@assistant.register_for_llm(description="Double a number.")'
    both = f"@user.register_for_execution()\n    {one_side}"
    assert (found(TOOL.replace("HERE", one_side), "AGL507"), found(TOOL.replace("HERE", both), "AGL507")) == (1, 0)
    assert "Error: Function double not found." in chat(one_side).texts
    assert "6" in chat(both).texts
