"""Through local subclasses, `super().__init__` and partials."""

import functools

from autogen_agentchat.agents import AssistantAgent as Assistant
from autogen_agentchat.teams import RoundRobinGroupChat


class Researcher(Assistant):
    """Keeps AutoGen's constructor."""


class Writer(Assistant):
    def __init__(self, name, client, style):
        super().__init__(name, model_client=client, llm_config=None, description=style)  #! AGL606
        self.style = style


def build(client):
    make = functools.partial(Assistant, model_client=client)
    researcher = Researcher("researcher", model_client=client, max_consecutive_auto_reply=2)  #! AGL606
    critic = make("critic", human_input_mode="NEVER")  #! AGL606
    return RoundRobinGroupChat([researcher, Writer("writer", client, "dry"), critic], max_turns=6)
