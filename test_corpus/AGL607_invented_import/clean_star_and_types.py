"""Star imports, forward references and names in strings."""

from autogen import *
from autogen.agentchat.contrib import *
from autogen_agentchat.messages import ChatMessage, TextMessage


def first(messages: "list[autogen.ChatMessage]") -> "TextMessage":
    """Not an import: `from autogen.exceptions import InvalidChatHistoryError`."""
    return messages[0]


def build(llm_config):
    return ConversableAgent("agent", llm_config=llm_config, human_input_mode="NEVER"), ChatMessage
