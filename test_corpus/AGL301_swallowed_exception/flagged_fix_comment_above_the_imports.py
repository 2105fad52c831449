"""Agents are handed in; comments divide the imports."""
# AutoGen
from autogen import ConversableAgent

# ours
from .prompts import QUESTION


def ask(user: ConversableAgent, bot: ConversableAgent) -> str:
    try:
        return user.initiate_chat(bot, message=QUESTION, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        return ""
