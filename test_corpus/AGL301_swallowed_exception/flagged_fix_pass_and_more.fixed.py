"""Handlers that begin with a `pass`, left over from before somebody filled them."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def ask(question):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = AssistantAgent("bot", llm_config=LLM)
    try:
        answer = user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_chat() failed")
        pass
        answer = ""
    return answer


def ask_again(question):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = AssistantAgent("bot", llm_config=LLM)
    try:
        answer = user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_chat() failed")
        pass; answer = ""
    return answer


def say_goodbye(name):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = AssistantAgent("bot", llm_config=LLM)
    try:
        user.initiate_chat(bot, message=f"Say goodbye to {name}.", max_turns=1)
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_chat() failed");
