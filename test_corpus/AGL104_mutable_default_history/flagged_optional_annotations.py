"""Annotations that take `None` already, and one that has to learn it."""
from typing import Any, Optional

from autogen import ConversableAgent


def ask(agent: ConversableAgent, text: str, history: Optional[list] = []) -> Any:  #! AGL104 safe-fix
    history.append({"role": "user", "content": text})
    return agent.generate_reply(messages=history)


def ask_anything(agent: ConversableAgent, text: str, messages: Any = []) -> Any:  #! AGL104 safe-fix
    messages.append({"role": "user", "content": text})
    return agent.generate_reply(messages=messages)


def ask_politely(agent: ConversableAgent, text: str, messages: list[dict] = []) -> Any:  #! AGL104 safe-fix
    messages.append({"role": "user", "content": f"Please: {text}"})
    return agent.generate_reply(messages=messages)
