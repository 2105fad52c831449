"""AGL601 under AgentChat: what its OpenAI client makes of the old names."""

from __future__ import annotations

from typing import Any

import pytest

from autogen_lint import Settings
from autogen_lint.fixes import fix_source

pytest.importorskip("openai", reason="AgentChat's OpenAI client needs the openai package")
pytest.importorskip("autogen_ext.models.openai", reason="the client needs packages of its own")

PROGRAM = """
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(
    model="gpt-4o", api_key="EMPTY", api_base="http://localhost:1234/v1", request_timeout=7
)
"""


def client_of(program: str) -> Any:
    """The client of the openai package that the program's client sends its requests with."""
    namespace: dict[str, Any] = {}
    exec(compile(program, "program.py", "exec"), namespace)
    return namespace["client"]._client


def test_agl601_old_names_are_dropped_without_a_word() -> None:
    client = client_of(PROGRAM)
    assert client.base_url.host == "api.openai.com"
    assert client.timeout.read == 600


def test_agl601_the_new_names_count() -> None:
    settings = Settings(select=("AGL601",))
    assert fix_source(PROGRAM, settings=settings).source == PROGRAM, "the fix was to be unsafe"
    client = client_of(fix_source(PROGRAM, settings=settings, unsafe=True).source)
    assert client.base_url.host == "localhost"
    assert client.timeout == 7
