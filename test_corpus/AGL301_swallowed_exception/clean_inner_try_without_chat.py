"""The silent inner handler guards a bit of parsing; the chat around it is reported."""
import json
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)


def extract(text: str) -> dict:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    reader = AssistantAgent("reader", llm_config=llm_config)
    desk = UserProxyAgent("desk", human_input_mode="NEVER", code_execution_config=False)
    data = {}
    try:
        raw = desk.initiate_chat(reader, message=text, max_turns=1).summary
        try:
            data = json.loads(raw)
        except Exception:
            data = {}
    except Exception as exc:
        logger.error("reader failed: %r", exc)
    return data
