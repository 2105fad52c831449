"""A filter bears the name of the agent it wraps; the inner agent is no member itself."""
from autogen_agentchat.agents import AssistantAgent, MessageFilterAgent, MessageFilterConfig, PerSourceFilter
from autogen_agentchat.teams import RoundRobinGroupChat


def build(client):
    researcher = AssistantAgent("researcher", client)
    analyst = AssistantAgent("analyst", client)
    filtered = MessageFilterAgent(
        name="analyst",
        wrapped_agent=analyst,
        filter=MessageFilterConfig(per_source=[PerSourceFilter(source="researcher", position="last", count=1)]),
    )
    return RoundRobinGroupChat([researcher, filtered], max_turns=4)
