"""Test module of the dialogue code: session-wide fixtures build the agents."""
import autogen
import pytest

LLM_CONFIG = {"config_list": [{"model": "stub", "api_key": "EMPTY", "base_url": "http://localhost:9999/v1"}]}


@pytest.fixture(scope="session")
def assistant():
    return autogen.AssistantAgent("assistant", llm_config=LLM_CONFIG)


@pytest.fixture(scope="module")
def user():
    return autogen.UserProxyAgent(
        "user", human_input_mode="NEVER", code_execution_config=False, default_auto_reply="go on"
    )


def test_answer_mentions_question(assistant, user):
    result = user.initiate_chat(assistant, message="ping", max_turns=1)
    assert "ping" in result.chat_history[0]["content"]


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_turns(assistant, user, turns):
    result = user.initiate_chat(assistant, message="count", max_turns=turns)
    assert len(result.chat_history) == 2 * turns
