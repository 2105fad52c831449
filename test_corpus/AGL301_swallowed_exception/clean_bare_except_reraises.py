"""Bare except that only tidies up: whatever came, KeyboardInterrupt included, goes on."""
import logging
import os

import autogen

logger = logging.getLogger(__name__)


def long_session(task: str, lock_path: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    worker = autogen.AssistantAgent("worker", llm_config=llm_config)
    boss = autogen.UserProxyAgent("boss", human_input_mode="NEVER", code_execution_config=False)
    open(lock_path, "w").close()
    try:
        result = boss.initiate_chat(worker, message=task, max_turns=5)
    except:
        logger.info("session broken off")
        os.unlink(lock_path)
        raise
    os.unlink(lock_path)
    return result
