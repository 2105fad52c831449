"""The fixes of the rules about shared state, AGL101, AGL102 and AGL104, under pyautogen."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import pytest
from real_chats import Model, before_and_after, fixed, watch


def questions_in(messages: list[dict[str, Any]]) -> str:
    """What the users asked in the messages of a request."""
    texts = [str(message["content"]) for message in messages]
    return " ".join(text for text in texts if text.startswith("Question"))


def telling() -> Model:
    """A model that tells what it has been asked: whose conversation it was given."""
    return lambda messages: f"You asked: {questions_in(messages)}"


# AGL102: agents that callers share.

IMPORTS = """
from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent
from fastapi import FastAPI

LLM = {"config_list": [{"model": "gpt-4o"}], "cache_seed": None}
app = FastAPI()
"""

TWO_AGENTS = (
    IMPORTS
    + """
# The one who knows.
assistant = AssistantAgent("assistant", llm_config=LLM)
user = UserProxyAgent(
    "user", human_input_mode="NEVER", code_execution_config=False, default_auto_reply="Check that once more."
)


@app.post("/ask")
def ask(question: str) -> str:
    return user.initiate_chat(assistant, message=question, max_turns=2).summary
"""
)

GROUP = (
    IMPORTS
    + """
writer = AssistantAgent("writer", llm_config=LLM)
editor = AssistantAgent("editor", llm_config=LLM)
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
group = GroupChat(
    agents=[user, writer, editor], messages=[], speaker_selection_method="round_robin", max_round=3
)
manager = GroupChatManager(groupchat=group, llm_config=False)


@app.post("/ask")
def ask(question: str) -> str:
    '''Have the newsroom answer.'''
    return user.initiate_chat(manager, message=question).summary
"""
)

CELERY = """
from autogen import AssistantAgent, UserProxyAgent
from celery import Celery

app = Celery("desk")
assistant = AssistantAgent("assistant", llm_config={"config_list": [{"model": "gpt-4o"}], "cache_seed": None})
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)


@app.task
def ask(question):
    user.initiate_chat(assistant, message=question, max_turns=2)
    return user.last_message(assistant)["content"]
"""


COROUTINE = (
    IMPORTS
    + """
assistant = AssistantAgent("assistant", llm_config=LLM)
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)


@app.post("/ask")
async def ask(question: str) -> str:
    result = await user.a_initiate_chat(assistant, message=question, max_turns=2)
    return result.summary
"""
)

QUESTIONS = [f"Question {number:02}" for number in range(20)]
RIGHT = [f"You asked: {question}" for question in QUESTIONS]


class Rush:
    """Requests in as many threads: the model answers none before all of them have reached it."""

    def __init__(self) -> None:
        self._all_there = threading.Barrier(len(QUESTIONS))
        self._request = threading.local()

    def model(self, messages: list[dict[str, Any]]) -> str:
        if not getattr(self._request, "has_waited", False):
            self._request.has_waited = True
            # Agents that are shared may lose a request on its way here.
            with suppress(threading.BrokenBarrierError):
                self._all_there.wait(timeout=5)
        return f"You asked: {questions_in(messages)}"

    def answers(self, program: Any) -> list[Any]:
        with ThreadPoolExecutor(len(QUESTIONS)) as pool:
            requests = [pool.submit(program.ask, question) for question in QUESTIONS]
        return [request.exception() or request.result() for request in requests]


def answers_in_threads(service: str) -> list[Any]:
    rush = Rush()
    outcome = watch(service, rush.answers, rush.model)
    assert outcome.raised is None
    return list(outcome.result)


def answers_in_a_loop(service: str) -> list[Any]:
    async def rush(program: Any) -> list[Any]:
        return await asyncio.gather(*map(program.ask, QUESTIONS), return_exceptions=True)

    outcome = watch(service, lambda program: asyncio.run(rush(program)), telling())
    assert outcome.raised is None
    return list(outcome.result)


@pytest.mark.parametrize(
    ("service", "answers"),
    [
        pytest.param(TWO_AGENTS, answers_in_threads, id="two agents"),
        pytest.param(GROUP, answers_in_threads, id="group chat"),
        pytest.param(CELERY, answers_in_threads, id="task"),
        pytest.param(COROUTINE, answers_in_a_loop, id="coroutine"),
    ],
)
def test_agl102_of_twenty_requests_at_once_some_were_mixed_and_with_agents_of_their_own_all_are_right(
    service: str, answers: Callable[[str], list[Any]]
) -> None:
    before = zip(answers(service), RIGHT, strict=True)
    assert any(isinstance(answer, str) and answer != right for answer, right in before)
    assert answers(fixed(service, "AGL102", unsafe=True)) == RIGHT


@pytest.mark.parametrize("service", [TWO_AGENTS, GROUP, CELERY], ids=["two agents", "group chat", "task"])
def test_agl102_one_request_by_itself_is_answered_as_before(service: str) -> None:
    before, after = before_and_after(service, "AGL102", lambda program: program.ask("Question 1"), telling, unsafe=True)
    assert before.raised is None
    assert after.messages == before.messages
    assert after.result == before.result == "You asked: Question 1"


def test_agl102_a_result_that_was_kept_is_no_longer_overwritten_by_the_next_chat() -> None:
    """`ChatResult.chat_history` is the agent's live list."""
    service = TWO_AGENTS.replace("-> str", "").replace(".summary", "")

    def keep_both(program: Any) -> list[str]:
        results = [program.ask("Question 1"), program.ask("Question 2")]
        return [result.chat_history[0]["content"] for result in results]

    before, after = before_and_after(service, "AGL102", keep_both, telling, unsafe=True)
    assert before.result == ["Question 2", "Question 2"]
    assert after.result == ["Question 1", "Question 2"]


# AGL101: a conversation in a module-level list.

HISTORY = """
from autogen import AssistantAgent
from fastapi import FastAPI

LLM = {"config_list": [{"model": "gpt-4o"}], "cache_seed": None}
app = FastAPI()

history = []


@app.post("/ask")
def ask(question: str) -> str:
    history.append({"role": "user", "content": question})
    reply = AssistantAgent("assistant", llm_config=LLM).generate_reply(messages=history)
    history.append({"role": "assistant", "content": reply})
    return reply
"""


def ask_twice(program: Any) -> list[str]:
    return [program.ask("Question by Ann"), program.ask("Question by Bob")]


def test_agl101_the_second_caller_no_longer_sees_the_messages_of_the_first() -> None:
    before, after = before_and_after(HISTORY, "AGL101", ask_twice, telling, unsafe=True)
    assert before.result == ["You asked: Question by Ann", "You asked: Question by Ann Question by Bob"]
    assert after.result == ["You asked: Question by Ann", "You asked: Question by Bob"]


# AGL104: a conversation in a parameter's default.

DEFAULT = """
from autogen import AssistantAgent

LLM = {"config_list": [{"model": "gpt-4o"}], "cache_seed": None}


def ask(question, messages=[]):
    messages.append({"role": "user", "content": question})
    reply = AssistantAgent("assistant", llm_config=LLM).generate_reply(messages=messages)
    messages.append({"role": "assistant", "content": reply})
    return reply
"""


def test_agl104_the_first_call_is_as_before_and_the_second_no_longer_sees_its_messages() -> None:
    before, after = before_and_after(DEFAULT, "AGL104", ask_twice, telling)
    assert before.result == ["You asked: Question by Ann", "You asked: Question by Ann Question by Bob"]
    assert after.result == ["You asked: Question by Ann", "You asked: Question by Bob"]


@pytest.mark.parametrize("own", [[], [{"role": "user", "content": "Question of old"}]], ids=["empty", "filled"])
def test_agl104_a_list_that_the_caller_passes_is_filled_as_before(own: list[dict[str, str]]) -> None:
    """Also an empty one, which is false but not `None`."""

    def ask(program: Any) -> tuple[str, list[dict[str, str]]]:
        mine = [*own]
        return program.ask("Question by Ann", mine), mine

    before, after = before_and_after(DEFAULT, "AGL104", ask, telling)
    assert before.raised is None
    assert after.result == before.result
    assert len(after.result[1]) == len(own) + 2


def test_agl104_each_group_chat_gets_messages_of_its_own() -> None:
    """AutoGen itself fills the list of a `GroupChat`, and the next chat clears it."""
    program = """
from autogen import ConversableAgent, GroupChat, GroupChatManager


def discuss(question, messages=[]):
    members = [
        ConversableAgent(name, llm_config=False, human_input_mode="NEVER", default_auto_reply=f"{name} agrees.")
        for name in ("ann", "bob")
    ]
    group = GroupChat(members, messages=messages, speaker_selection_method="round_robin", max_round=2)
    members[0].initiate_chat(GroupChatManager(group, llm_config=False), message=question)
    return group.messages


def main():
    first, second = discuss("Tea?"), discuss("Cake?")
    return [message["content"] for message in first], [message["content"] for message in second]
"""
    before, after = before_and_after(program, "AGL104", lambda program: program.main())
    assert before.messages == after.messages
    assert before.result == (["Cake?", "bob agrees."], ["Cake?", "bob agrees."])
    assert after.result == (["Tea?", "bob agrees."], ["Cake?", "bob agrees."])
