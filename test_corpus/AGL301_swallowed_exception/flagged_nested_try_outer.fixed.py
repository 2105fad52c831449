"""Parses the agents' JSON with care, but loses every failure of the chat itself."""
import json
import logging
import os

import autogen

logger = logging.getLogger(__name__)


def extract(invoice: str) -> dict:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    reader = autogen.AssistantAgent("reader", llm_config=llm_config)
    clerk = autogen.UserProxyAgent("clerk", human_input_mode="NEVER", code_execution_config=False)
    data = {}
    try:
        result = clerk.initiate_chat(reader, message=invoice, max_turns=1)
        try:
            data = json.loads(result.summary)
        except Exception:
            logger.exception("no JSON in the answer")
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_chat() failed")
    return data
