"""A graph flow shows its conditions the task as well."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import DiGraphBuilder, GraphFlow

STOP_WORD = "STOP"


async def run_flow(client, text: str):
    a = AssistantAgent("a", model_client=client)
    b = AssistantAgent("b", model_client=client)
    graph = DiGraphBuilder().add_node(a).add_node(b).add_edge(a, b).build()
    flow = GraphFlow([a, b], graph, termination_condition=TextMentionTermination(STOP_WORD))  #! AGL208
    return await flow.run(task="Rewrite the text, or answer " + STOP_WORD + " if it is fine: " + text)
