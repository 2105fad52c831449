"""Tests that say what AutoGen refuses."""

import pytest
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat


def test_the_old_word_is_refused(client):
    with pytest.raises(TypeError, match="llm_config"):
        AssistantAgent("agent", llm_config={"model": "gpt-4o"})


def test_rounds_are_refused(client):
    agent = AssistantAgent("agent", model_client=client)
    with pytest.raises(TypeError):
        RoundRobinGroupChat([agent], max_round=3)
