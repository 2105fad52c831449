"""A graph that goes one way ends at its leaf."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import DiGraphBuilder, GraphFlow


async def translate(client, text: str) -> str:
    draft = AssistantAgent("draft", model_client=client)
    style = AssistantAgent("style", model_client=client)
    facts = AssistantAgent("facts", model_client=client)
    final = AssistantAgent("final", model_client=client)
    builder = DiGraphBuilder()
    builder.add_node(draft).add_node(style).add_node(facts).add_node(final)
    builder.add_edge(draft, style).add_edge(draft, facts)
    builder.add_edge(style, final)
    builder.add_edge(facts, final)
    flow = GraphFlow(participants=builder.get_participants(), graph=builder.build())
    result = await flow.run(task=text)
    return result.messages[-1].to_text()
