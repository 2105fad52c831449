"""Conditions of all kinds, alone and combined, built elsewhere or handed in."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import TerminationCondition
from autogen_agentchat.conditions import HandoffTermination, MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat, Swarm

from .conditions import project_default


def crew(client, stop: TerminationCondition | None = None):
    a = AssistantAgent("a", model_client=client)
    b = AssistantAgent("b", model_client=client)
    return (
        RoundRobinGroupChat([a, b], termination_condition=stop),
        SelectorGroupChat([a, b], client, termination_condition=TextMentionTermination("DONE") | MaxMessageTermination(9)),
        Swarm([a, b], termination_condition=HandoffTermination(target="user")),
        RoundRobinGroupChat([a, b], termination_condition=project_default()),
    )
