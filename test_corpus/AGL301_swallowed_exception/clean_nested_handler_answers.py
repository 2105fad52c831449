"""The inner handler logs for the chat; the outer one only guards the file around it."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)


def append_summary(text: str, path: str) -> None:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    writer = AssistantAgent("writer", llm_config=llm_config)
    desk = UserProxyAgent("desk", human_input_mode="NEVER", code_execution_config=False)
    try:
        with open(path, "a") as out:
            try:
                out.write(desk.initiate_chat(writer, message=text, max_turns=1).summary)
            except Exception:
                logger.exception("no summary for %s", path)
    except Exception:
        pass
