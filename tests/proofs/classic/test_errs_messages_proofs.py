"""AGL503 under pyautogen: a tool that waits for a server stops the chat, one with a timeout does not."""

from __future__ import annotations

import socket
import time
from typing import Any
from unittest import mock

import pytest
from real_chats import ToolCall, before_and_after, saying
from silent_server import HOLDS_FOR, silent_server

from autogen_lint.settings import Settings

GETADDRINFO = socket.getaddrinfo
QUICKLY = Settings(select=("AGL503",), request_timeout=0.2)

PROGRAM = """
import urllib.request

import requests
from autogen import AssistantAgent, UserProxyAgent, register_function

LLM = {"config_list": [{"model": "gpt-4o"}], "cache_seed": None}


def page(url: str) -> str:
    return requests.get(url).text


def ask(url):
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=1)
    register_function(page, caller=assistant, executor=user, description="The text of a page.")
    return user.initiate_chat(assistant, message="Read " + url, max_turns=2)
"""


def ask_about(url: str) -> Any:
    def act(program: Any) -> tuple[float, Any]:
        # The harness lets nobody look up an address; this one leads nowhere else.
        with mock.patch.object(socket, "getaddrinfo", GETADDRINFO):
            begun = time.monotonic()
            result = program.ask(url)
            return time.monotonic() - begun, result

    return act


@pytest.mark.parametrize("request_for", ["requests.get(url).text", "urllib.request.urlopen(url).read().decode()"])
def test_agl503_the_chat_waits_as_long_as_the_server_likes_and_with_a_timeout_goes_on(
    request_for: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    program = PROGRAM.replace("requests.get(url).text", request_for)
    with silent_server() as url:
        before, after = before_and_after(
            program,
            "AGL503",
            ask_about(url),
            lambda: saying(ToolCall("page", {"url": url}), "I could not read it."),
            unsafe=True,
            settings=QUICKLY,
        )
    assert before.raised is after.raised is None
    (waited, _), (gave_up, result) = before.result, after.result
    assert waited >= HOLDS_FOR
    assert gave_up < HOLDS_FOR
    # The model hears of the timeout and answers.
    assert "timed out" in str([message.text for message in after.messages])
    assert result.summary == "I could not read it."


def test_agl503_a_tool_that_gets_its_answer_is_the_same() -> None:
    page = "data:text/plain,hello"
    program = PROGRAM.replace("requests.get(url).text", "urllib.request.urlopen(url).read().decode()")
    before, after = before_and_after(
        program,
        "AGL503",
        ask_about(page),
        lambda: saying(ToolCall("page", {"url": page}), "It says hello."),
        unsafe=True,
        settings=QUICKLY,
    )
    assert before.messages == after.messages
    assert "hello" in before.texts
