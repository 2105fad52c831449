"""Objects that happen to be called like the packages."""

import autogen
from autogen import AssistantAgent


def run(autogen, ag2, messages):
    autogen.exceptions.clear()
    ag2.ConversableAgent(messages)
    return autogen.GroupManager


class Holder:
    autogen = None

    def use(self):
        return self.autogen.NoSuchName


def build(llm_config):
    agent = AssistantAgent("agent", llm_config=llm_config)
    agent.exceptions = []
    return agent, AssistantAgent.no_such_attribute, autogen.AssistantAgent.neither_this
