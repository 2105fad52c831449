"""Clients that remember the outcome in attributes and annotated names, and say which attempt it is."""

import logging
import time

from autogen import ConversableAgent

logger = logging.getLogger(__name__)


class Desk:
    def __init__(self, agent: ConversableAgent) -> None:
        self.agent = agent
        self.reply: object = None

    def ask(self, messages: list[dict]) -> object:
        while self.reply is None:
            try:
                self.reply = self.agent.generate_reply(messages=messages)
            except Exception:  #! AGL302
                logger.exception("the model does not answer")
                time.sleep(1)
        return self.reply

    def ask_politely(self, messages: list[dict]) -> object:
        for attempt in range(3):
            try:
                logger.info("attempt %d", attempt)
                reply: object = self.agent.generate_reply(messages=messages)
            except Exception as error:  #! AGL302
                print(error)
                time.sleep(2**attempt)
                continue
            if reply:
                return reply
        return None


async def with_timeout(agent: ConversableAgent, messages: list[dict]) -> object:
    for _ in range(3):
        try:
            with open("log.txt", "a") as log:
                log.write("asking\n")
                return await agent.a_generate_reply(messages=messages)
        except Exception:  #! AGL302
            logger.warning("timed out, once more")
    return None


def if_there_is_one(agent: ConversableAgent | None, messages: list[dict]) -> object:
    reply = None
    for _ in range(3):
        if agent is not None:
            try:
                reply = agent.generate_reply(messages=messages)
            except Exception:  #! AGL302
                logger.warning("no answer, once more")
        if reply is not None:
            return reply
    return None
