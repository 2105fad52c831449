"""Bounds under names that AgentChat does not know: the call raises TypeError, which is another matter."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat


def build(client):
    members = [AssistantAgent(name, model_client=client) for name in ("north", "south")]
    return (
        RoundRobinGroupChat(members, max_round=12),
        SelectorGroupChat(members, model_client=client, termination=MaxMessageTermination(12)),
    )
