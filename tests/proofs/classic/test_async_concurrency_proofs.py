"""AGL404 and AGL405 under pyautogen: coroutines that nobody awaits, and awaits on what is none."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from real_chats import Model, before_and_after, fixed, saying, watch

AGENTS = """
import asyncio

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o"}], "cache_seed": None}


def build_agents():
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent(
        "user", human_input_mode="NEVER", code_execution_config=False, default_auto_reply="Are you sure?"
    )
    return assistant, user
"""


def in_a_loop(program: Any) -> Any:
    return asyncio.run(program.ask("2 * 3?"))


def answering() -> Model:
    return saying("6.", "Yes, 6.")


# AGL404


def test_agl404_a_chat_that_nobody_awaits_says_nothing_and_await_runs_it() -> None:
    program = (
        AGENTS
        + """

async def ask(question):
    assistant, user = build_agents()
    user.a_initiate_chat(assistant, message=question, max_turns=2)
    return assistant.last_message(user)
"""
    )
    with pytest.warns(RuntimeWarning, match="was never awaited"):
        before = watch(program, in_a_loop, answering())
    after = watch(fixed(program, "AGL404", unsafe=True), in_a_loop, answering())
    assert before.messages == []
    assert after.texts == ["2 * 3?", "6.", "Are you sure?", "Yes, 6."]
    assert after.raised is None
    assert after.result["content"] == "Yes, 6."


def test_agl404_reset_of_a_classic_agent_needs_no_await() -> None:
    """The near miss: the same word, and here it is done when the call returns."""
    program = (
        AGENTS
        + """

async def ask(question):
    assistant, user = build_agents()
    await user.a_initiate_chat(assistant, message=question, max_turns=1)
    before = len(assistant.chat_messages[user])
    assistant.reset()
    return before, len(assistant.chat_messages[user])
"""
    )
    assert watch(program, in_a_loop, answering()).result == (2, 0)


# AGL405


def test_agl405_an_awaited_sync_chat_runs_then_raises_and_without_await_it_is_the_same_chat_and_a_result() -> None:
    program = (
        AGENTS
        + """

async def ask(question):
    assistant, user = build_agents()
    result = await user.initiate_chat(assistant, message=question, max_turns=2)
    return result.summary
"""
    )
    before, after = before_and_after(program, "AGL405", in_a_loop, answering)
    assert isinstance(before.raised, TypeError)
    assert "can't be used in 'await' expression" in str(before.raised)
    assert before.texts == ["2 * 3?", "6.", "Are you sure?", "Yes, 6."]
    assert after.raised is None
    assert after.messages == before.messages
    assert after.result == "Yes, 6."


@pytest.mark.parametrize("awaited", ["assistant.reset()", "user.clear_history()", "user.send(question, assistant)"])
def test_agl405_whatever_else_is_awaited_does_its_work_and_raises(awaited: str) -> None:
    program = (
        AGENTS
        + f"""

async def ask(question):
    assistant, user = build_agents()
    await user.a_initiate_chat(assistant, message=question, max_turns=1)
    await {awaited}
    return len(assistant.chat_messages[user])
"""
    )
    before, after = before_and_after(program, "AGL405", in_a_loop, answering)
    assert isinstance(before.raised, TypeError)
    assert after.raised is None
    assert after.messages == before.messages


def test_agl405_where_the_error_was_caught_the_fix_changes_the_answer_and_so_is_unsafe() -> None:
    program = (
        AGENTS
        + """

async def ask(question):
    assistant, user = build_agents()
    try:
        result = await user.initiate_chat(assistant, message=question, max_turns=2)
    except Exception:
        return "No answer."
    return result.summary
"""
    )
    before, after = before_and_after(program, "AGL405", in_a_loop, answering, unsafe=True)
    assert after.messages == before.messages
    assert (before.result, after.result) == ("No answer.", "Yes, 6.")
