"""Agents; half of a circle of imports."""

from autogen_agentchat.agents import AssistantAgent

from crew import models

__all__ = ["writer"]

writer = AssistantAgent("writer", model_client=models.client)  #! AGL102
critic = AssistantAgent("critic", model_client=models.client)  #! AGL102
