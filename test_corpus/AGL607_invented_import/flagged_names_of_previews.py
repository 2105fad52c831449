"""AgentChat before 0.4.0: a fresh install has none of these names."""

import autogen_core.application  #! AGL607
from autogen_agentchat.agents import AssistantAgent, ToolUseAssistantAgent  #! AGL607
from autogen_agentchat.task import Console, MaxMessageTermination  #! AGL607
from autogen_core.base import CancellationToken  #! AGL607
from autogen_core.components.models import UserMessage  #! AGL607
from autogen_ext.models import OpenAIChatCompletionClient  #! AGL607

KNOWN = [AssistantAgent, ToolUseAssistantAgent, Console, MaxMessageTermination, CancellationToken, UserMessage]


def client(key):
    return OpenAIChatCompletionClient(model="gpt-4o", api_key=key)
