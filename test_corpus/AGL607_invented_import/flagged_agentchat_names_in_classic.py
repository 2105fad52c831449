"""Teams and conditions of AgentChat, looked for in the classic package."""

import autogen
from autogen import AssistantAgent
from autogen import RoundRobinGroupChat  #! AGL607
from autogen.conditions import MaxMessageTermination  #! AGL607
from autogen.agentchat import SelectorGroupChat as Selector  #! AGL607


def build(llm_config):
    agent = AssistantAgent("agent", llm_config=llm_config)
    team = RoundRobinGroupChat([agent], termination_condition=MaxMessageTermination(3))
    return team, Selector([agent])


def finish(text):
    return autogen.TextMentionTermination(text)  #! AGL607
