"""Imports that may fail, and code that is ready for it."""

import contextlib
import sys
from typing import TYPE_CHECKING

import autogen

try:
    from autogen import NewThing
except ImportError:
    from autogen.fresh import NewThing

try:
    import autogen_agentchat.experimental as experimental
except (ImportError, AttributeError):
    experimental = None

with contextlib.suppress(ModuleNotFoundError):
    import autogen.telemetry

if TYPE_CHECKING:
    from autogen.typing import Configuration

if autogen.__version__.startswith("0.15"):
    from autogen import Conversation
else:
    Conversation = None

if hasattr(autogen, "SuperAgent"):
    Agent = autogen.SuperAgent
else:
    Agent = autogen.ConversableAgent


def build(configuration: "Configuration"):
    return Agent("agent", llm_config=configuration), NewThing, experimental, Conversation, sys.version
