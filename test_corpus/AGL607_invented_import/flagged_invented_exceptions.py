"""The exceptions of an article: nothing of it exists."""

import logging

from autogen import AssistantAgent, UserProxyAgent
from autogen.exceptions import InvalidChatHistoryError, InvalidChatMessageError  #! AGL607

logger = logging.getLogger(__name__)


def ask(llm_config, messages):
    agent = AssistantAgent("agent", llm_config=llm_config)
    try:
        return agent.generate_reply(messages=messages)
    except InvalidChatHistoryError as error:
        logger.exception("The history is damaged")
        raise ValueError("damaged history") from error
    except InvalidChatMessageError as error:
        logger.exception("A message is damaged")
        raise ValueError("damaged message") from error
