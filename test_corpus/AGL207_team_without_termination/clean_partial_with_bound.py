"""The partial carries the bound, or its caller adds it."""
from functools import partial

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat

short_team = partial(RoundRobinGroupChat, max_turns=4)
open_team = partial(RoundRobinGroupChat, emit_team_events=True)


def build(client):
    members = [AssistantAgent("writer", model_client=client), AssistantAgent("judge", model_client=client)]
    return short_team(members), open_team(members, termination_condition=TextMentionTermination("AGREED"))
