"""Unit tests: methods that a test has replaced, and calls that are meant to fail."""
from unittest import mock

import pytest
from autogen import AssistantAgent, UserProxyAgent
from autogen_agentchat.agents import AssistantAgent as ChatAssistant
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient


def make_team() -> RoundRobinGroupChat:
    guide = ChatAssistant("guide", model_client=ReplayChatCompletionClient(["Hello."]))
    return RoundRobinGroupChat([guide], termination_condition=MaxMessageTermination(2))


def test_run_takes_keywords_only():
    with pytest.raises(TypeError):
        make_team().run("Say hello.", 5, 6)


def test_reset_is_called():
    team = make_team()
    with mock.patch.object(RoundRobinGroupChat, "reset") as reset:
        team.reset()
    reset.assert_called_once()


def test_chat_is_begun():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.a_initiate_chat = mock.Mock()
    user.a_initiate_chat(AssistantAgent("guide", llm_config=False), message="Hello.")
    user.a_initiate_chat.assert_called_once()


def test_manager_mock():
    manager = mock.MagicMock()
    manager.a_initiate_chat("Hello.")
    assert manager.a_initiate_chat.call_count == 1
