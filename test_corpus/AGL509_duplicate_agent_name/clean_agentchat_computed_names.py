"""Names from a loop, a parameter and a factory that takes one."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat


def worker(client, name: str = "worker"):
    return AssistantAgent(name, client)


def build(client, names):
    pool = [AssistantAgent(f"worker_{i}", client) for i in range(3)]
    named = [AssistantAgent(name, client) for name in names]
    return (
        RoundRobinGroupChat(pool, max_turns=3),
        RoundRobinGroupChat(named, max_turns=3),
        RoundRobinGroupChat([worker(client, "left"), worker(client, "right")], max_turns=2),
    )
