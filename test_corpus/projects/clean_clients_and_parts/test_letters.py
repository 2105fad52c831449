"""Tests run as many loops as they like."""

import asyncio

from autogen_agentchat.agents import AssistantAgent
from letters.llms import script_client


def test_letters() -> None:
    for wish in ("one", "two"):
        assert asyncio.run(AssistantAgent("writer", script_client).run(task=wish))
