"""A `try` in a loop that ends with the first failure, and a loop inside a `try`."""

import logging
import sys

from autogen import ConversableAgent

logger = logging.getLogger(__name__)


def until_satisfied(agent: ConversableAgent, messages: list[dict]) -> object:
    for _ in range(5):
        try:
            reply = agent.generate_reply(messages=messages)
            if reply and "FINAL" in str(reply):
                return reply
        except Exception:
            logger.exception("giving up")
            break
    return None


def or_raise(agent: ConversableAgent, messages: list[dict]) -> object:
    while True:
        try:
            reply = agent.generate_reply(messages=messages)
            if reply:
                return reply
        except Exception as error:
            raise RuntimeError("no reply") from error


def or_exit(agent: ConversableAgent, messages: list[dict]) -> object:
    while True:
        try:
            return agent.generate_reply(messages=messages)
        except Exception as error:
            print(error, file=sys.stderr)
            sys.exit(1)


def loop_inside(agent: ConversableAgent, messages: list[dict]) -> object:
    for _ in range(2):
        try:
            for _ in range(5):
                reply = agent.generate_reply(messages=messages)
                if reply:
                    return reply
        except Exception:
            logger.exception("giving up")
            return None
    return None
