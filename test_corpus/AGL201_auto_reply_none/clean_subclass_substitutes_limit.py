"""Subclasses that never hand the None they may be given to AutoGen."""
import os

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent

HOUSE_LIMIT = 8


class BoundedAgent(ConversableAgent):
    def __init__(self, name, max_consecutive_auto_reply=None, **kwargs):
        if max_consecutive_auto_reply is None:
            max_consecutive_auto_reply = HOUSE_LIMIT
        super().__init__(
            name, human_input_mode="NEVER", max_consecutive_auto_reply=max_consecutive_auto_reply, **kwargs
        )


class ShortAssistant(AssistantAgent):
    def __init__(self, name, *, max_consecutive_auto_reply=None, **kwargs):
        super().__init__(name, max_consecutive_auto_reply=max_consecutive_auto_reply or 3, **kwargs)


class OneShotProxy(UserProxyAgent):
    def __init__(self, name: str, **kwargs):
        kwargs["max_consecutive_auto_reply"] = 1
        super().__init__(name, human_input_mode="NEVER", code_execution_config=False, **kwargs)


def summarise(text: str) -> str:
    llm = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bounded = BoundedAgent("bounded", max_consecutive_auto_reply=None, llm_config=llm)
    short = ShortAssistant("short", max_consecutive_auto_reply=None, llm_config=llm)
    proxy = OneShotProxy("proxy", max_consecutive_auto_reply=None)
    draft = proxy.initiate_chat(bounded, message=text).summary
    return proxy.initiate_chat(short, message=draft).summary
