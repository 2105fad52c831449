# /// script
# dependencies = ["autogen-agentchat==0.4.0.dev6"]
# ///
"""The previews of AgentChat 0.4 had dataclasses for messages, which take positional arguments."""

from autogen_core.components.models import SystemMessage, UserMessage

PROMPT = [SystemMessage("You are a terse assistant."), UserMessage("What is new?", "user")]
