"""Two agents of one name, of which each team has one."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat


def build(client, cheap: bool):
    fast = AssistantAgent("solver", client, system_message="Guess.")
    slow = AssistantAgent("solver", client, system_message="Think.")
    checker = AssistantAgent("checker", client)
    if cheap:
        return RoundRobinGroupChat([fast, checker], max_turns=4)
    solver = fast if cheap else slow
    return SelectorGroupChat([solver, checker], client, max_turns=4)
