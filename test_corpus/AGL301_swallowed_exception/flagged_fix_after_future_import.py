"""Agents are handed in; the module needs one import only."""
from __future__ import annotations

from autogen import ConversableAgent


def ask(user: ConversableAgent, bot: ConversableAgent, question: str) -> str | None:
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        return None
