"""Members of one team with one context, and an inner team with the condition of the outer one."""
from autogen_agentchat import agents, conditions, teams
from autogen_core.model_context import HeadAndTailChatCompletionContext, UnboundedChatCompletionContext


def build_review_team(client):
    context = UnboundedChatCompletionContext()  #! AGL103
    author = agents.AssistantAgent("author", client, model_context=context)
    reviewer = agents.AssistantAgent("reviewer", client, model_context=context)
    return teams.RoundRobinGroupChat([author, reviewer], max_turns=6)


def build_panel(client, names: list[str]):
    context = HeadAndTailChatCompletionContext(head_size=2, tail_size=6)  #! AGL103
    panel = [agents.AssistantAgent(name, client, model_context=context) for name in names]
    return teams.SelectorGroupChat(panel, model_client=client, max_turns=12)


def build_nested(client):
    limit = conditions.MaxMessageTermination(10)  #! AGL103
    inner = teams.RoundRobinGroupChat([agents.AssistantAgent("doer", client)], termination_condition=limit)
    lead = agents.AssistantAgent("lead", client)
    return teams.RoundRobinGroupChat([lead, inner], termination_condition=limit)
