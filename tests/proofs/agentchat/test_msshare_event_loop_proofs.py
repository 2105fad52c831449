"""AGL109 under autogen-agentchat: a client of the module in one event loop after another.

The first client is made for the proof, and keeps its connection as the HTTP clients of the model libraries do; the
second is the real one, where the `openai` package is installed.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import threading
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from typing import Any

import pytest
from autogen_core.models import LLMMessage
from autogen_ext.models.replay import ReplayChatCompletionClient

from autogen_lint import Settings, check_source

# Connections whose loop is gone cannot be closed properly any more.
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::RuntimeWarning"
)

AGAIN_AND_AGAIN = """
import asyncio
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o")


def ask(question):
    return asyncio.run(AssistantAgent("helper", client).run(task=question))
"""
CLIENT_EACH = """
import asyncio
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def answer(question):
    client = OpenAIChatCompletionClient(model="gpt-4o")
    try:
        return await AssistantAgent("helper", client).run(task=question)
    finally:
        await client.close()


def ask(question):
    return asyncio.run(answer(question))
"""
COMPLETION = {
    "id": "1",
    "object": "chat.completion",
    "created": 1,
    "model": "gpt-4o-2024-08-06",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "yes"}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
}


class Endpoint(BaseHTTPRequestHandler):
    """Answers every request alike, and keeps the connection open."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:  # the name is BaseHTTPRequestHandler's
        self.rfile.read(int(self.headers.get("content-length", 0)))
        body = json.dumps(COMPLETION).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass

    def handle(self) -> None:
        # A loop that is closed drops its connections.
        with contextlib.suppress(ConnectionError):
            super().handle()


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()


class KeepsItsConnection(ReplayChatCompletionClient):
    """Sends each request over the one connection that it has opened with the first."""

    def __init__(self, port: int) -> None:
        super().__init__(["yes"] * 10)
        self.port = port
        self.connection: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def create(self, messages: Sequence[LLMMessage], **options: Any) -> Any:
        if self.connection is None:
            self.connection = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.connection
        writer.write(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0]))
        return await super().create(messages, **options)

    async def close(self) -> None:
        if self.connection is not None:
            self.connection[1].close()


def answers(program: str, make_client: Any) -> list[str]:
    """What three calls of `ask` gave: the answer, or the error's text."""
    code = program.replace("from autogen_ext.models.openai import OpenAIChatCompletionClient", "")
    namespace: dict[str, Any] = {"OpenAIChatCompletionClient": lambda model: make_client()}  # noqa: ARG005  # its keyword
    exec(compile(code, "program", "exec"), namespace)
    found = []
    for _ in range(3):
        try:
            found.append(namespace["ask"]("really?").messages[-1].content)
        except Exception as error:  # what the client's library makes of it differs
            found.append(str(error.__cause__ or error))
    # What is left of them is swept up here, not in somebody else's test.
    namespace.clear()
    gc.collect()
    return found


def is_flagged(program: str) -> bool:
    return bool(check_source(program, "service.py", Settings(select=("AGL109",))))


def test_agl109_a_connection_that_is_kept_is_of_no_use_in_the_next_loop(port: int) -> None:
    assert is_flagged(AGAIN_AND_AGAIN)
    first, second, third = answers(AGAIN_AND_AGAIN, lambda: KeepsItsConnection(port))
    assert first == "yes"
    # Which of its words asyncio chooses depends on where the loss is noticed.
    assert all("event loop is closed" in each.lower() or "different loop" in each for each in (second, third))


def test_agl109_a_client_for_each_loop_answers_always(port: int) -> None:
    assert not is_flagged(CLIENT_EACH)
    assert answers(CLIENT_EACH, lambda: KeepsItsConnection(port)) == ["yes"] * 3


@pytest.mark.skipif(find_spec("openai") is None, reason="openai is not installed")
def test_agl109_the_real_openai_client_fails_in_the_second_loop(port: int) -> None:
    from autogen_ext.models.openai import OpenAIChatCompletionClient

    def make_client() -> Any:
        url = f"http://127.0.0.1:{port}"
        return OpenAIChatCompletionClient(model="gpt-4o", api_key="none", base_url=url, max_retries=0)

    assert answers(AGAIN_AND_AGAIN, make_client) == ["yes", "Event loop is closed", "yes"]
    assert answers(CLIENT_EACH, make_client) == ["yes"] * 3
