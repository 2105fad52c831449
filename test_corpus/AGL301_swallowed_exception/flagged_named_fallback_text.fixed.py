"""Telegram style command handlers which apologise in the same words whatever went wrong."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)

FALLBACK = "Sorry, I did not get that."


def handle_text(text: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = AssistantAgent("bot", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    try:
        result = user.initiate_chat(bot, message=text, max_turns=1)
        return result.summary or FALLBACK
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_chat() failed")
        return FALLBACK


def handle_voice(transcript: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = AssistantAgent("voice_bot", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    try:
        return user.initiate_chat(bot, message=transcript, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_chat() failed")
        return "Could you say that once more?"
