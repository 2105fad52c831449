"""The usual loop over attempts, with a pause, and with the last failure let out."""

import logging
import time

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)
ATTEMPTS = 4


def ask(question: str, llm_config: dict) -> str:
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    for attempt in range(ATTEMPTS):
        try:
            return user.initiate_chat(assistant, message=question, max_turns=3).summary
        except Exception as error:  #! AGL302
            logger.warning("attempt %d of %d failed: %s", attempt + 1, ATTEMPTS, error)
            if attempt == ATTEMPTS - 1:
                raise
            time.sleep(2**attempt)
    raise AssertionError


def ask_anew(question: str, llm_config: dict) -> str:
    result = None
    for _ in range(ATTEMPTS):
        user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
        assistant = AssistantAgent("assistant", llm_config=llm_config)
        try:
            result = user.initiate_chat(assistant, message=question, max_turns=3)
        except Exception:  #! AGL302
            logger.exception("failed, trying again")
        else:
            break
    return result.summary if result is not None else ""
