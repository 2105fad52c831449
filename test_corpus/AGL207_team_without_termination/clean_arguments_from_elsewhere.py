"""What is spread into the call may bring a bound with it; a literal mapping does."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat

LIMITS = {"max_turns": 8, "emit_team_events": True}


def build(client, kind: str, **options):
    members = [AssistantAgent(name, model_client=client) for name in ("one", "two")]
    if kind == "selector":
        return SelectorGroupChat(members, model_client=client, **options)
    if kind == "short":
        return RoundRobinGroupChat(members, **LIMITS)
    positional = [members]
    return RoundRobinGroupChat(*positional, **options)
