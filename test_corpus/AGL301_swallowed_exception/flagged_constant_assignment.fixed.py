"""Keeps a running session for a kiosk; a failed reply is the same None as a finished one."""
import logging
import os

import autogen

logger = logging.getLogger(__name__)


class Kiosk:
    def __init__(self):
        llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.guide = autogen.AssistantAgent("guide", llm_config=llm_config)
        self.last_reply = ""

    def answer(self, question: str) -> str:
        messages = [{"role": "user", "content": question}]
        try:
            reply = self.guide.generate_reply(messages=messages)
        except Exception:  #! AGL301 safe-fix
            logger.exception("generate_reply() failed")
            reply = None
        if reply is None:
            return "The guide is having a break."
        return reply if isinstance(reply, str) else reply["content"]

    def refresh(self) -> None:
        try:
            self.last_reply = self.guide.generate_reply(messages=[{"role": "user", "content": "News?"}])
        except Exception:  #! AGL301 safe-fix
            logger.exception("generate_reply() failed")
            self.last_reply = ""
            self.ready = False
