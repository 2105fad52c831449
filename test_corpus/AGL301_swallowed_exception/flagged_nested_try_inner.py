"""Asks two agents in one go; the careful outer handler never hears of the first one's failures."""
import logging
import os

import autogen

logger = logging.getLogger(__name__)


def two_opinions(question: str) -> list:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    optimist = autogen.AssistantAgent("optimist", llm_config=llm_config)
    pessimist = autogen.AssistantAgent("pessimist", llm_config=llm_config)
    asker = autogen.UserProxyAgent("asker", human_input_mode="NEVER", code_execution_config=False)
    opinions = []
    try:
        try:
            opinions.append(asker.initiate_chat(optimist, message=question, max_turns=1).summary)
        except Exception:  #! AGL301 safe-fix
            pass
        opinions.append(asker.initiate_chat(pessimist, message=question, max_turns=1).summary)
    except Exception:
        logger.exception("no opinion on %s", question)
    return opinions
