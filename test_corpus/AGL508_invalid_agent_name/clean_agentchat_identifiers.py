"""Everything Python takes as an identifier is a name: keywords, letters beyond ASCII, underscores."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat


def build(client):
    members = [
        AssistantAgent("写作助手", client),
        AssistantAgent("rédacteur", client),
        AssistantAgent("_critic2", client),
        AssistantAgent("class", client),
    ]
    return RoundRobinGroupChat(members, max_turns=8, name="the news room", description="a team's name is free")
