"""The fixes of the concurrency rules, AGL401 to AGL403, under pyautogen."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest
from real_chats import Model, Outcome, ToolCall, before_and_after, fixed, saying, under, watch

AGENTS = """
import asyncio

from autogen import AssistantAgent, UserProxyAgent, register_function

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


# AGL401: `asyncio.run()` in a coroutine.

NESTED = (
    AGENTS
    + """

async def ask(question):
    assistant, user = build_agents()
    return asyncio.run(user.a_initiate_chat(assistant, message=question, max_turns=2)).summary
"""
)


def nested(program: str, *, unsafe: bool = False) -> tuple[Outcome, Outcome]:
    with pytest.warns(RuntimeWarning, match="was never awaited"):
        before = watch(program, in_a_loop, answering())
    return before, watch(fixed(program, "AGL401", unsafe=unsafe), in_a_loop, answering())


def test_agl401_a_nested_run_raises_before_anything_is_said_and_await_gives_the_coroutines_result() -> None:
    before, after = nested(NESTED)
    assert isinstance(before.raised, RuntimeError)
    assert before.messages == []
    assert after.raised is None
    assert after.result == "Yes, 6."


def test_agl401_the_chat_is_the_one_that_asyncio_run_would_have_run_elsewhere() -> None:
    """The same coroutine, from a function that no loop runs."""
    elsewhere = NESTED.replace("async def ask", "def ask")
    expected = watch(elsewhere, lambda program: program.ask("2 * 3?"), answering())
    _, after = nested(NESTED)
    assert after.messages == expected.messages
    assert after.result == expected.result


def test_agl401_runs_in_a_row_become_chats_in_a_row() -> None:
    program = (
        AGENTS
        + """

async def chat(question):
    assistant, user = build_agents()
    result = await user.a_initiate_chat(assistant, message=question, max_turns=1)
    return result.summary


async def ask(question):
    answers = []
    for each in (question, "Are you sure?"):
        answers.append(asyncio.run(chat(each)))
    return answers
"""
    )
    before, after = nested(program)
    assert isinstance(before.raised, RuntimeError)
    assert after.result == ["6.", "Yes, 6."]


def test_agl401_where_the_error_was_caught_the_fix_changes_the_answer_and_so_is_unsafe() -> None:
    program = (
        AGENTS
        + """

async def ask(question):
    assistant, user = build_agents()
    try:
        result = asyncio.run(user.a_initiate_chat(assistant, message=question, max_turns=2))
    except RuntimeError:
        return "I am busy."
    return result.summary
"""
    )
    before, after = nested(program, unsafe=True)
    assert (before.result, after.result) == ("I am busy.", "Yes, 6.")


# AGL402: a sync chat that is given to asyncio.


def main(program: Any) -> Any:
    return program.main()


def test_agl402_the_chat_ran_and_then_raised_and_without_asyncio_it_is_the_same_chat_and_a_result() -> None:
    program = (
        AGENTS
        + """

def main():
    assistant, user = build_agents()
    return asyncio.run(user.initiate_chat(assistant, message="2 * 3?", max_turns=2))
"""
    )
    before, after = before_and_after(program, "AGL402", main, answering)
    assert isinstance(before.raised, ValueError)
    assert before.texts == ["2 * 3?", "6.", "Are you sure?", "Yes, 6."]
    assert after.raised is None
    assert after.messages == before.messages
    assert type(after.result).__name__ == "ChatResult"
    assert [message["content"] for message in after.result.chat_history] == before.texts
    assert after.result.summary == "Yes, 6."


def test_agl402_where_the_error_was_caught_the_fix_changes_the_answer_and_so_is_unsafe() -> None:
    program = (
        AGENTS
        + """

def main():
    assistant, user = build_agents()
    try:
        return asyncio.run(user.initiate_chat(assistant, message="2 * 3?", max_turns=2)).summary
    except ValueError:
        return "No answer."
"""
    )
    before, after = before_and_after(program, "AGL402", main, answering, unsafe=True)
    assert after.messages == before.messages
    assert (before.result, after.result) == ("No answer.", "Yes, 6.")


# AGL403: a sync chat in a coroutine.

BLOCKING = (
    AGENTS
    + """

async def ask(question):
    assistant, user = build_agents()
    result = user.initiate_chat(assistant, message=question, max_turns=2)
    return result.summary
"""
)


class Heart:
    """Another task of the loop, which beats while the model thinks: until it has felt enough beats, or gives up."""

    ENOUGH = 5

    def __init__(self) -> None:
        self.beats_while_thinking = 0
        self._thinking = False
        self._felt_enough = threading.Event()

    async def _beat(self) -> None:
        while True:
            if self._thinking:
                self.beats_while_thinking += 1
                if self.beats_while_thinking >= self.ENOUGH:
                    self._felt_enough.set()
            await asyncio.sleep(0.001)

    def beside(self, program: Any) -> Any:
        async def both() -> Any:
            beating = asyncio.create_task(self._beat())
            await asyncio.sleep(0.01)
            try:
                return await program.ask("2 * 3?")
            finally:
                beating.cancel()

        return asyncio.run(both())

    def slowly(self, patience: float) -> Model:
        answer = answering()

        def model(messages: list[dict[str, Any]]) -> str | ToolCall:
            self._thinking = True
            self._felt_enough.wait(patience)
            self._thinking = False
            return answer(messages)

        return model


def with_a_heart(program: str, *, patience: float) -> tuple[Outcome, int]:
    heart = Heart()
    outcome = watch(program, heart.beside, heart.slowly(patience))
    return outcome, heart.beats_while_thinking


HELPER = (
    AGENTS
    + """

def chat(question):
    assistant, user = build_agents()
    return user.initiate_chat(assistant, message=question, max_turns=2).summary


async def ask(question):
    return chat(question)
"""
)


@pytest.mark.parametrize("program", [BLOCKING, HELPER], ids=["in the coroutine", "in a helper"])
def test_agl403_the_loop_stood_still_while_the_model_thought_and_beats_when_a_thread_waits(program: str) -> None:
    before, beats_before = with_a_heart(program, patience=0.2)
    after, beats_after = with_a_heart(fixed(program, "AGL403", unsafe=True), patience=10)
    assert beats_before == 0
    assert beats_after >= Heart.ENOUGH
    assert after.messages == before.messages
    assert after.result == before.result == "Yes, 6."


ASYNC_TOOL = (
    AGENTS
    + """

async def multiply(a: int, b: int) -> int:
    await asyncio.sleep(0)
    return a * b


async def ask(question):
    assistant, user = build_agents()
    register_function(multiply, caller=assistant, executor=user, description="Multiply two numbers.")
    return user.initiate_chat(assistant, message=question, max_turns=2).summary
"""
)


def multiplying() -> Model:
    return saying(ToolCall("multiply", {"a": 2, "b": 3}), "It is 6.")


@under("pyautogen")
def test_agl403_a_blocking_chat_cannot_run_an_async_tool() -> None:
    """A sync chat runs an async tool in a loop of its own, which a thread with a running one does not have."""
    with pytest.warns(RuntimeWarning, match="was never awaited"):
        outcome = watch(ASYNC_TOOL, in_a_loop, multiplying())
    assert isinstance(outcome.raised, RuntimeError)


def test_agl403_an_async_tool_answers_in_a_thread() -> None:
    outcome = watch(fixed(ASYNC_TOOL, "AGL403", unsafe=True), in_a_loop, multiplying())
    assert outcome.texts == ["2 * 3?", "calls multiply", "6", "It is 6."]
    assert outcome.result == "It is 6."


@under("ag2", "autogen")
def test_agl403_later_releases_run_an_async_tool_as_well_as_the_fix_does() -> None:
    before, after = before_and_after(ASYNC_TOOL, "AGL403", in_a_loop, multiplying, unsafe=True)
    assert after.messages == before.messages
    assert after.result == before.result == "It is 6."


def test_agl403_chats_that_were_gathered_too_early_become_the_coroutines_that_gather_wants() -> None:
    program = (
        AGENTS
        + """

async def ask(question):
    assistant, user = build_agents()
    other_assistant, other_user = build_agents()
    results = await asyncio.gather(
        user.initiate_chat(assistant, message=question, max_turns=1),
        other_user.initiate_chat(other_assistant, message=question, max_turns=1),
    )
    return [result.summary for result in results]
"""
    )
    before, after = before_and_after(program, "AGL403", in_a_loop, lambda: saying("6."), unsafe=True)
    assert isinstance(before.raised, TypeError)
    assert sorted(after.messages) == sorted(before.messages)
    assert after.result == ["6.", "6."]
