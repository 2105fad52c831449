"""Tests share on purpose."""

from desk.people import build_clerk
from desk.state import history


def test_reply() -> None:
    history.append({"role": "user", "content": "hello"})
    assert build_clerk().generate_reply(messages=history)
