"""The configuration rules AGL601 and AGL603 under pyautogen, with its real OpenAI client and no network."""

from __future__ import annotations

import json
import runpy
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from real_chats import PACKAGE, fixed, under

from autogen_lint import Settings, check_source

pytest.importorskip("autogen", reason="the proofs need pyautogen, which has no release for this Python")
base_client: Any = pytest.importorskip("openai._base_client")
# The openai package has a copy of httpx of its own since its release 3.
httpx = getattr(base_client, "httpx2", None) or base_client.httpx

ANSWER = {
    "id": "1",
    "object": "chat.completion",
    "created": 0,
    "model": "llama-3",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Fine."}}],
    "usage": {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0},
}


@pytest.fixture
def requests() -> Iterator[list[Any]]:
    """The requests that leave the openai package; each is answered."""
    sent: list[Any] = []

    def send(_self: Any, request: Any, **_options: Any) -> Any:
        sent.append(request)
        return httpx.Response(200, content=json.dumps(ANSWER), request=request)

    with mock.patch.object(httpx.Client, "send", send):
        yield sent


def build(program: str) -> Any:
    """Execute the program, and have it build its agent."""
    namespace: dict[str, Any] = {}
    exec(compile(program, "program.py", "exec"), namespace)
    return namespace["build"]()


def ask(program: str) -> Any:
    """Have the agent of the program answer once."""
    return build(program).generate_reply(messages=[{"role": "user", "content": "How are you?"}])


# AGL601: options under their names of openai 0.x.

ENTRY = """
from autogen import AssistantAgent


def build():
    entry = {"model": "llama-3", "api_key": "EMPTY", OPTION}
    return AssistantAgent("assistant", llm_config={"config_list": [entry], "cache_seed": None})
"""
BESIDE = """
from autogen import AssistantAgent


def build():
    entry = {"model": "llama-3", "api_key": "EMPTY", "base_url": "http://localhost:1234/v1"}
    return AssistantAgent("assistant", llm_config={"config_list": [entry], "temperature": 0, OPTION})
"""


OLD_NAMES = ['"api_base": "http://localhost:1234/v1"', '"request_timeout": 7', '"use_cache": False']
REFUSALS = {"ag2": (ValueError, "Field required"), "autogen": (TypeError, "unexpected keyword argument")}
"""What the constructors of later releases raise; ag2's takes the option for one more, incomplete entry."""


def fails_the_first_request(program: str) -> bool:
    agent = build(program)
    with pytest.raises(TypeError, match="unexpected keyword argument"):
        agent.generate_reply(messages=[{"role": "user", "content": "How are you?"}])
    return True


@pytest.mark.parametrize("option", OLD_NAMES)
def test_agl601_an_old_name_in_an_entry_fails_the_first_request(option: str, requests: list[Any]) -> None:
    assert fails_the_first_request(ENTRY.replace("OPTION", option))
    assert requests == []


@pytest.mark.parametrize("option", OLD_NAMES)
@under("pyautogen")
def test_agl601_and_so_does_one_beside_the_entries(option: str, requests: list[Any]) -> None:
    assert fails_the_first_request(BESIDE.replace("OPTION", option))
    assert requests == []


@pytest.mark.parametrize("option", OLD_NAMES)
@under("ag2", "autogen")
def test_agl601_later_releases_refuse_one_beside_the_entries_when_the_agent_is_built(option: str) -> None:
    error, reason = REFUSALS[PACKAGE]
    with pytest.raises(error, match=reason):
        build(BESIDE.replace("OPTION", option))


def test_agl601_the_new_name_sends_the_request_there(requests: list[Any]) -> None:
    program = fixed(ENTRY.replace("OPTION", '"api_base": "http://localhost:1234/v1"'), "AGL601")
    assert ask(program) == "Fine."
    assert [str(request.url) for request in requests] == ["http://localhost:1234/v1/chat/completions"]


@pytest.mark.parametrize("place", [ENTRY, BESIDE], ids=["entry", "beside"])
def test_agl601_the_new_name_is_a_limit(place: str, requests: list[Any]) -> None:
    assert ask(fixed(place.replace("OPTION", '"request_timeout": 7'), "AGL601")) == "Fine."
    assert [request.extensions["timeout"]["read"] for request in requests] == [7]


@pytest.mark.parametrize("place", [ENTRY, BESIDE], ids=["entry", "beside"])
def test_agl601_the_new_name_switches_the_cache_off(place: str, requests: list[Any]) -> None:
    program = fixed(place.replace("OPTION", '"use_cache": False'), "AGL601")
    assert [ask(program), ask(program)] == ["Fine.", "Fine."]
    assert len(requests) == 2
    assert not Path(".cache").exists()


def test_agl601_an_azure_entry_has_no_endpoint(requests: list[Any]) -> None:
    option = '"api_type": "azure", "api_version": "2024-06-01", "api_base": "http://localhost:1234"'
    program = ENTRY.replace("OPTION", option)
    with pytest.raises(ValueError, match="azure_endpoint"):
        ask(program)
    assert ask(fixed(program, "AGL601")) == "Fine."
    assert requests[0].url.host == "localhost"


# AGL603: a key in the source. This one is random, and nobody's.

KEY = "sk-Hq3vT8zKb1WnY6cRf0JxLm5Gd9PaSe2UoVi7CtXyQkBw4N1h"
CALL = 'import os\nfrom autogen import OpenAIWrapper\n\nclient = OpenAIWrapper(model="gpt-4o", api_type="azure", {})\n'


def log_of(program: str) -> str:
    """What a service writes into its log when the program fails."""
    path = Path("service.py")
    path.write_text(program)
    try:
        runpy.run_path(str(path))
    except Exception:
        return traceback.format_exc()
    return ""


def test_agl603_a_traceback_quotes_the_line_with_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEAM_KEY", KEY)
    written_down = CALL.format(f'api_key="{KEY}"')
    from_environment = CALL.format('api_key=os.environ["TEAM_KEY"]')
    assert KEY in log_of(written_down)
    log = log_of(from_environment)
    assert "ValueError" in log
    assert KEY not in log
    settings = Settings(select=("AGL603",))
    assert [finding.code for finding in check_source(written_down, "service.py", settings)] == ["AGL603"]
    assert check_source(from_environment, "service.py", settings) == []
