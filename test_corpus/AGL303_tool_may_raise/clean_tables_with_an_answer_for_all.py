"""Mappings that have an answer for every key, parameters that are made safe or handed to a check."""

from collections import Counter, defaultdict

from autogen_agentchat.agents import AssistantAgent

SEEN = Counter()
NOTES: "defaultdict[str, list[str]]" = defaultdict(list)


def validate(order: dict) -> list[str]:
    return [name for name in ("item", "count") if name not in order]


def note(topic: str, text: str) -> str:
    """Take a note."""
    NOTES[topic].append(text)
    SEEN[topic] += 1
    return f"{SEEN[topic]} notes"


def order(order: dict) -> str:
    """Order something."""
    missing = validate(order)
    if missing:
        return f"missing: {missing}"
    return f"{order['count']} x {order['item']}"


def repeat(text: str, times: str = "1") -> str:
    """Repeat a text."""
    times = times if times.isnumeric() else "1"
    return text * int(times)


def build(client) -> AssistantAgent:
    return AssistantAgent("secretary", client, tools=[note, order, repeat])
