"""Runs a program under the real package, before and after a fix, and tells what happened.

Only the model is not real: what would be a request to OpenAI is answered by a function of the test. There is no
network and nobody at the console, and a program that does not end is given up on.
"""

from __future__ import annotations

import functools
import importlib.metadata
import itertools
import json
import logging
import os
import socket
import sys
import threading
import types
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from unittest import mock

import pytest

from autogen_lint.fixes import fix_source
from autogen_lint.settings import Settings

PACKAGE = next(
    (each.name for each in importlib.metadata.distributions() if each.name in {"ag2", "autogen"}), "pyautogen"
)
"""Which distribution the installed `autogen` comes from: pyautogen 0.2.35, ag2 0.9.10 or autogen 0.14.1."""


def under(*packages: str) -> pytest.MarkDecorator:
    """Mark what happens with these distributions alone; another test proves what happens with the others."""
    return pytest.mark.skipif(PACKAGE not in packages, reason=f"of {' and '.join(packages)} alone")


PATIENCE = 20
"""Seconds after which a program counts as hanging; none needs more than two."""


class ToolCall(NamedTuple):
    """An answer of the model that asks for a tool; such a message has the content `None`."""

    name: str
    arguments: dict[str, Any]


Model = Callable[[list[dict[str, Any]]], str | ToolCall]
"""Answers a request, given its messages; what it raises is the request's failure."""


def saying(*answers: str | ToolCall) -> Model:
    """A model that gives these answers in turn, and the last one from then on."""
    turns = itertools.chain(answers, itertools.repeat(answers[-1]))
    return lambda _messages: next(turns)


class Message(NamedTuple):
    """A message that an agent received; of a tool call, `text` names the tool."""

    sender: str
    receiver: str
    text: str | None


@dataclass
class Outcome:
    """What happened when a program ran: what it gave back or raised, what was said, and what it logged."""

    program: types.ModuleType
    result: Any = None
    raised: BaseException | None = None
    messages: list[Message] = field(default_factory=list)
    logged: list[logging.LogRecord] = field(default_factory=list)

    @property
    def texts(self) -> list[str | None]:
        return [message.text for message in self.messages]


@functools.cache
def fixed(program: str, code: str, *, unsafe: bool = False, settings: Settings | None = None) -> str:
    """`program` with its findings of the rule `code` fixed, and nothing else; `unsafe` if that is what it takes."""
    settings = settings or Settings(select=(code,))
    if unsafe:
        assert fix_source(program, settings=settings).source == program, "the fix was to be unsafe"
    result = fix_source(program, settings=settings, unsafe=unsafe)
    assert {finding.code for finding in result.applied} == {code}
    assert result.dropped == []
    assert result.remaining == []
    return result.source


def before_and_after(
    program: str,
    code: str,
    act: Callable[[Any], Any],
    model: Callable[[], Model] = lambda: saying("Fine."),
    *,
    unsafe: bool = False,
    settings: Settings | None = None,
) -> tuple[Outcome, Outcome]:
    """Do `act` with the program as it is and with its fix, each with a fresh `model`."""
    return watch(program, act, model()), watch(fixed(program, code, unsafe=unsafe, settings=settings), act, model())


def watch(program: str, act: Callable[[Any], Any], model: Model) -> Outcome:
    """Execute the text `program` as a module, then do `act` with it."""
    # The import warns that a part of flaml is not installed, which nobody asked for; `importorskip` keeps that quiet.
    pytest.importorskip("autogen", reason="the proofs need pyautogen, which has no release for this Python")
    outcome = Outcome(types.ModuleType("program"))

    def run() -> None:
        try:
            exec(compile(program, "program.py", "exec"), outcome.program.__dict__)
            outcome.result = act(outcome.program)
        except BaseException as error:
            # Without its frames: what they hold, a coroutine that nobody awaited, say, is to be let go of now.
            outcome.raised = error.with_traceback(None)

    with _surroundings(model, outcome):
        # A chat is recursive: a thread gives each the same, empty stack, however deep pytest is in its own.
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(PATIENCE)
        assert not thread.is_alive(), "the program does not end"
    return outcome


@contextmanager
def _surroundings(model: Model, outcome: Outcome) -> Iterator[None]:
    from autogen import ConversableAgent
    from autogen.oai.client import OpenAIClient

    receive = ConversableAgent._process_received_message

    def overhear(self: Any, message: Any, sender: Any, silent: bool) -> None:
        outcome.messages.append(Message(sender.name, self.name, _text(message)))
        receive(self, message, sender, silent)

    def answer(self: OpenAIClient, params: dict[str, Any]) -> Any:
        return _completion(model(params["messages"]))

    with ExitStack() as stack:
        stack.enter_context(mock.patch.object(ConversableAgent, "_process_received_message", overhear))
        stack.enter_context(mock.patch.object(OpenAIClient, "create", answer))
        stack.enter_context(mock.patch.dict(os.environ, {"OPENAI_API_KEY": "not needed"}))
        stack.enter_context(mock.patch.dict(sys.modules, FRAMEWORKS))
        stack.enter_context(mock.patch.object(sys, "stdin", stack.enter_context(open(os.devnull))))
        stack.enter_context(mock.patch.object(socket, "getaddrinfo", side_effect=OSError("no network in a proof")))
        stack.enter_context(_listening(outcome))
        yield


class _Listener(logging.Handler):
    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__()
        self.records = records

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _listening(outcome: Outcome) -> Iterator[None]:
    listener = _Listener(outcome.logged)
    logger = logging.getLogger(outcome.program.__name__)
    logger.addHandler(listener)
    yield
    logger.removeHandler(listener)


def _text(message: Any) -> str | None:
    if not isinstance(message, dict):
        return str(message)
    calls = [call["function"]["name"] for call in message.get("tool_calls") or ()]
    content: str | None = message.get("content")
    return f"calls {', '.join(calls)}" if calls else content


def _completion(answer: str | ToolCall) -> Any:
    """`answer` as the openai package hands it out."""
    from openai.types.chat import ChatCompletion

    message: dict[str, Any] = {"role": "assistant", "content": answer}
    if isinstance(answer, ToolCall):
        function = {"name": answer.name, "arguments": json.dumps(answer.arguments)}
        message = {"role": "assistant", "content": None}
        message["tool_calls"] = [{"id": "call_1", "type": "function", "function": function}]
    return ChatCompletion.model_validate(
        {
            "id": "1",
            "object": "chat.completion",
            "created": 0,
            "model": "gpt-4o",
            "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
            "usage": {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0},
        }
    )


class _FastAPI:
    """As much of FastAPI as a module needs to be a service; the tests call its routes."""

    def post(self, _path: str) -> Callable[[Any], Any]:
        return lambda function: function


class _Celery:
    """As much of Celery as a module needs to be a worker; the tests call its tasks."""

    def __init__(self, name: str) -> None:
        self.name = name

    def task(self, function: Any) -> Any:
        return function


FRAMEWORKS = {"fastapi": types.ModuleType("fastapi"), "celery": types.ModuleType("celery")}
vars(FRAMEWORKS["fastapi"])["FastAPI"] = _FastAPI
vars(FRAMEWORKS["celery"])["Celery"] = _Celery
