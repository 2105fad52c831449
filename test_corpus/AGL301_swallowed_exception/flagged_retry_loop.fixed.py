"""Retries a chat three times and then returns as if nothing had been asked."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)


def ask_with_retries(question: str, attempts: int = 3):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    for _ in range(attempts):
        bot = AssistantAgent("bot", llm_config=llm_config)
        user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
        try:
            return user.initiate_chat(bot, message=question, max_turns=1).summary
        except Exception:  #! AGL301 safe-fix
            logger.exception("initiate_chat() failed")
            continue
    return None


async def a_ask_until_it_works(question: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    answer = None
    while answer is None:
        bot = AssistantAgent("bot", llm_config=llm_config)
        user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
        try:
            answer = (await user.a_initiate_chat(bot, message=question, max_turns=1)).summary
        except Exception:  #! AGL301 safe-fix
            logger.exception("a_initiate_chat() failed")
    return answer
