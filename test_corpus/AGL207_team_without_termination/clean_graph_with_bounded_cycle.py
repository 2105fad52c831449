"""Cycles are fine with a bound; and an edge back whose end cannot be told is not taken for one."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import DiGraphBuilder, GraphFlow


async def draft(client, task: str, back_to):
    writer = AssistantAgent("writer", model_client=client)
    reviewer = AssistantAgent("reviewer", model_client=client)
    loop = DiGraphBuilder()
    loop.add_node(writer).add_node(reviewer)
    loop.add_edge(writer, reviewer).add_edge(reviewer, writer, condition="again")
    bounded = GraphFlow([writer, reviewer], loop.build(), termination_condition=MaxMessageTermination(12))
    await bounded.run(task=task)
    line = DiGraphBuilder().add_node(writer).add_node(reviewer).add_edge(writer, reviewer)
    line.add_edge(reviewer, back_to)
    return await GraphFlow([writer, reviewer], line.build()).run(task=task)
