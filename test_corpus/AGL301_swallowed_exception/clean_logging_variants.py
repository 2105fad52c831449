"""Several ways of writing a failure to the log before going on without an answer."""
import logging
import os

import autogen

logger = logging.getLogger(__name__)


def _agents():
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    return (
        autogen.UserProxyAgent("asker", human_input_mode="NEVER", code_execution_config=False),
        autogen.AssistantAgent("expert", llm_config=llm_config),
    )


def with_argument(question):
    asker, expert = _agents()
    try:
        return asker.initiate_chat(expert, message=question, max_turns=1).summary
    except Exception as exc:
        logger.warning("no answer: %s", exc)
        return None


def with_exc_info(question):
    asker, expert = _agents()
    try:
        return asker.initiate_chat(expert, message=question, max_turns=1).summary
    except Exception:
        logging.error("no answer", exc_info=True)
    return None


def without_the_exception(question):
    asker, expert = _agents()
    try:
        return asker.initiate_chat(expert, message=question, max_turns=1).summary
    except Exception:
        logger.error("no answer to %r, using the default", question)
        return ""
