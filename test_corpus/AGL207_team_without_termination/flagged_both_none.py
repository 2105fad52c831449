"""Both bounds are written out, and both are None."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat

NO_CONDITION = None


def research_team(client):
    searcher = AssistantAgent("searcher", model_client=client)
    editor = AssistantAgent("editor", model_client=client)
    return RoundRobinGroupChat([searcher, editor], termination_condition=NO_CONDITION, max_turns=None)  #! AGL207 unsafe-fix


def summary_team(client):
    reader = AssistantAgent("reader", model_client=client)
    return RoundRobinGroupChat(  #! AGL207 unsafe-fix
        [reader],
        termination_condition=None,  # until we have agreed on a word
    )
