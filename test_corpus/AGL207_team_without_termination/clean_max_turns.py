"""A number of turns is bound enough, by keyword, through a constant or a setting."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat, Swarm

ROUNDS = 6


def teams_of(client, settings):
    a = AssistantAgent("a", model_client=client, handoffs=["b"])
    b = AssistantAgent("b", model_client=client, handoffs=["a"])
    return [
        RoundRobinGroupChat([a, b], max_turns=1),
        SelectorGroupChat([a, b], model_client=client, max_turns=ROUNDS),
        Swarm([a, b], max_turns=settings.max_turns),
    ]
