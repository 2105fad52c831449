"""Writer and reviewer go round; `GraphFlow` takes the cycle at construction and refuses it at the first run."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import DiGraphBuilder, GraphFlow


def review_flow(client):
    writer = AssistantAgent("writer", model_client=client)
    reviewer = AssistantAgent("reviewer", model_client=client)
    printer = AssistantAgent("printer", model_client=client)
    builder = DiGraphBuilder()
    builder.add_node(writer).add_node(reviewer).add_node(printer)
    builder.add_edge(writer, reviewer)
    builder.add_conditional_edges(reviewer, {"APPROVED": printer, "REVISE": "writer"})
    builder.set_entry_point(writer)
    graph = builder.build()
    return GraphFlow(participants=[writer, reviewer, printer], graph=graph, max_turns=10)  #! AGL207 unsafe-fix
