# /// script
# dependencies = ["autogen-agentchat==0.4.0.dev6", "autogen-ext[openai]==0.4.0.dev6"]
# ///
"""A script that says itself which preview it wants."""

from autogen_agentchat.task import TextMentionTermination
from autogen_core.base import CancellationToken
from autogen_ext.models import OpenAIChatCompletionClient

KNOWN = [TextMentionTermination, CancellationToken, OpenAIChatCompletionClient]
