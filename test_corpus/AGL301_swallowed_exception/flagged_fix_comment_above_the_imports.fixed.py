"""Agents are handed in; comments divide the imports."""
import logging

# AutoGen
from autogen import ConversableAgent

# ours
from .prompts import QUESTION

logger = logging.getLogger(__name__)


def ask(user: ConversableAgent, bot: ConversableAgent) -> str:
    try:
        return user.initiate_chat(bot, message=QUESTION, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_chat() failed")
        return ""
