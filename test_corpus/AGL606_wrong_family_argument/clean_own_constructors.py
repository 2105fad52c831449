"""Local subclasses take what they like, and pass on what AutoGen takes."""

from autogen_agentchat.agents import AssistantAgent, BaseChatAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


class ConfiguredAgent(AssistantAgent):
    def __init__(self, name, llm_config, human_input_mode="NEVER"):
        client = OpenAIChatCompletionClient(**llm_config)
        super().__init__(name, model_client=client)
        self.human_input_mode = human_input_mode


class Mixin:
    def __init__(self, *args, llm_config=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.llm_config = llm_config


class MixedAgent(Mixin, AssistantAgent):
    """The mixin's constructor takes `llm_config` off."""


class CountingAgent(Mixin, BaseChatAgent):
    def __init__(self, name):
        super().__init__(name, "Counts.", llm_config={})

    def generate_reply(self, messages):
        return len(messages)


def build(client):
    first = ConfiguredAgent("first", llm_config={"model": "gpt-4o"}, human_input_mode="ALWAYS")
    second = MixedAgent("second", model_client=client, llm_config={})
    third = CountingAgent("third")
    return first, second, third.generate_reply([])
