"""A reply function guards against a missing mapping with `dict(... or {})` and loses what it writes."""
import os
from datetime import datetime, timezone

from autogen import AssistantAgent, ConversableAgent


async def stamp(metadata, sender):
    metadata = dict(metadata or {})  #! AGL106
    metadata["seen_at"] = datetime.now(timezone.utc).isoformat()
    metadata.update(sender=sender.name)


def tag(labels=None, *, extra):
    if extra:
        labels = labels[:] if labels else []  #! AGL106
        labels.extend(extra)


def build() -> ConversableAgent:
    return AssistantAgent(
        "clerk", llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    )
