"""Bounds of teams under names that AgentChat does not know: no team without an end comes of it, but a TypeError."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat


def build(client):
    members = [AssistantAgent(name, model_client=client) for name in ("north", "south")]
    return (
        RoundRobinGroupChat(members, max_round=12),  #! AGL606
        SelectorGroupChat(members, model_client=client, termination=MaxMessageTermination(12)),  #! AGL606
    )
