"""Teams inside a team, each with a name of its own, or of different classes."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat, Swarm


def build(client):
    drafting = RoundRobinGroupChat([AssistantAgent("author", client)], name="drafting", max_turns=2)
    checking = RoundRobinGroupChat([AssistantAgent("author", client)], name="checking", max_turns=2)
    support = Swarm([AssistantAgent("agent", client)], max_turns=2)
    return RoundRobinGroupChat([drafting, checking, support], max_turns=6)
