"""Test module with two echo agents at the top, used by the tests one after another."""
import pytest
from autogen import ConversableAgent

echo = ConversableAgent("echo", llm_config=False, human_input_mode="NEVER", default_auto_reply="echo")
caller = ConversableAgent("caller", llm_config=False, human_input_mode="NEVER", default_auto_reply="again")


@pytest.fixture(autouse=True)
def clean_slate():
    yield
    echo.reset()
    caller.reset()


def test_two_turns():
    result = caller.initiate_chat(echo, message="hello", max_turns=2)
    assert [m["content"] for m in result.chat_history] == ["hello", "echo", "again", "echo"]


def test_reply_without_chat():
    assert echo.generate_reply(messages=[{"role": "user", "content": "x"}], sender=caller) == "echo"
