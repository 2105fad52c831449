"""The old key is read in another place: renaming it may break that one, so the fix is not safe."""

import logging
import os

from autogen import AssistantAgent

logger = logging.getLogger(__name__)

entry = {
    "model": "gpt-4o",
    "api_key": os.environ["OPENAI_API_KEY"],
    "base_url": os.environ["OPENAI_PROXY"],  #! AGL601 unsafe-fix
}
logger.info("Requests go to %s", entry["api_base"])


def support_agent() -> AssistantAgent:
    return AssistantAgent("support", llm_config={"config_list": [entry], "timeout": 30})
