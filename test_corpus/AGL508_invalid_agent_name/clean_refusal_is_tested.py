"""Tests that a bad name is refused, and a builder that handles the refusal."""
import pytest
from autogen_agentchat.agents import AssistantAgent


def test_blank_is_refused(client):
    with pytest.raises(ValueError):
        AssistantAgent("my agent", model_client=client)


def build(client, label):
    try:
        return AssistantAgent("my agent" if label is None else label, model_client=client)
    except ValueError:
        return AssistantAgent("agent", model_client=client)


def build_default(client):
    try:
        return AssistantAgent("my-agent", client)
    except (TypeError, ValueError):
        return None
