"""AGL406, AGL506 and AGL507 under pyautogen: what becomes of tools."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from real_chats import Model, ToolCall, only_in_0_2, saying, watch

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


@only_in_0_2
def test_agl406_a_sync_chat_in_a_coroutine_cannot_run_an_async_tool_and_one_in_a_thread_can() -> None:
    blocking = ASYNC_TOOL.replace("HERE", "user.initiate_chat(assistant, message=question, max_turns=2).summary")
    threaded = ASYNC_TOOL.replace(
        "HERE", "(await asyncio.to_thread(user.initiate_chat, assistant, message=question, max_turns=2)).summary"
    )
    assert (found(blocking, "AGL406"), found(threaded, "AGL406")) == (1, 0)
    with pytest.warns(RuntimeWarning, match="was never awaited"):
        before = watch(blocking, ask, doubling())
    assert isinstance(before.raised, RuntimeError)
    assert watch(threaded, ask, doubling()).result == "It is 6."


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


@only_in_0_2
def test_agl506_a_tool_that_nobody_describes_is_refused() -> None:
    undescribed = "@user.register_for_execution()\n    @assistant.register_for_llm()"
    described = '@user.register_for_execution()\n    @assistant.register_for_llm(description="Double a number.")'
    assert (found(TOOL.replace("HERE", undescribed), "AGL506"), found(TOOL.replace("HERE", described), "AGL506")) == (
        1,
        0,
    )
    before = chat(undescribed)
    assert isinstance(before.raised, ValueError)
    assert "description is required" in str(before.raised)
    assert chat(described).raised is None


def test_agl507_a_tool_that_only_the_model_knows_is_not_found() -> None:
    one_side = '@assistant.register_for_llm(description="Double a number.")'
    both = f"@user.register_for_execution()\n    {one_side}"
    assert (found(TOOL.replace("HERE", one_side), "AGL507"), found(TOOL.replace("HERE", both), "AGL507")) == (1, 0)
    assert "Error: Function double not found." in chat(one_side).texts
    assert "6" in chat(both).texts
