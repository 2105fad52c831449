"""Teams count turns; `max_round` belongs to the classic GroupChat."""

from autogen_agentchat import teams
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import SelectorGroupChat


def build_team(agents, model_client):
    return SelectorGroupChat(
        agents,
        model_client=model_client,
        termination_condition=TextMentionTermination("APPROVE", sources=["critic"]),
        max_round=12,  #! AGL606
    )


def build_pipeline(agents):
    return teams.RoundRobinGroupChat(participants=agents, max_rounds=6, max_turns=6)  #! AGL606


def build_swarm(agents):
    return teams.Swarm(agents=agents, max_turns=6)  #! AGL606
