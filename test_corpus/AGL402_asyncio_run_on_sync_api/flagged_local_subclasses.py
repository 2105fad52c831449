"""Logging agents of our own, used from a management command."""
import asyncio
import logging
import os

import autogen
from autogen import AssistantAgent

log = logging.getLogger("agents")
CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


class QuietProxy(autogen.UserProxyAgent):
    """A proxy that never asks."""

    def __init__(self, name: str, **kwargs):
        super().__init__(name, human_input_mode="NEVER", code_execution_config=False, **kwargs)


class TimedAssistant(AssistantAgent):
    def generate_reply(self, messages=None, sender=None, **kwargs):
        log.info("%s is thinking", self.name)
        return super().generate_reply(messages=messages, sender=sender, **kwargs)


def handle(prompt: str) -> str:
    proxy = QuietProxy("proxy", max_consecutive_auto_reply=2)
    helper = TimedAssistant("helper", llm_config=CONFIG)
    return asyncio.run(proxy.initiate_chat(helper, message=prompt)).summary  #! AGL402 safe-fix


def one_shot(prompt: str):
    helper = TimedAssistant("helper", llm_config=CONFIG)
    return asyncio.run(helper.generate_reply(messages=[{"role": "user", "content": prompt}]))  #! AGL402 safe-fix
