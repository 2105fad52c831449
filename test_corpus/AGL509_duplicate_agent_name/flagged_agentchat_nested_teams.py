"""Two teams inside a team: both are called `RoundRobinGroupChat`, because nobody said otherwise."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat


def build(client):
    drafting = RoundRobinGroupChat(
        [AssistantAgent("author", client), AssistantAgent("editor", client)], max_turns=2
    )
    checking = RoundRobinGroupChat(
        [AssistantAgent("lawyer", client), AssistantAgent("accountant", client)], max_turns=2
    )
    return RoundRobinGroupChat([drafting, checking], termination_condition=TextMentionTermination("DONE"))  #! AGL509
