"""Tests build what they like at module level: each runs alone."""
from autogen import UserProxyAgent
from experts import clerk
from web import ask

client = UserProxyAgent("client", human_input_mode="NEVER", code_execution_config=False)


def test_clerk() -> None:
    assert client.initiate_chat(clerk, message="Hello", max_turns=1).summary


def test_ask() -> None:
    assert ask("What is a bond?")
