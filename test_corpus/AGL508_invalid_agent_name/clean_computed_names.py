"""Names that are computed, sanitised or passed in; and a class of the project's own that only looks like an agent."""
import re

from autogen_agentchat.agents import AssistantAgent


class Agent:
    def __init__(self, name: str, goal: str) -> None:
        self.name = name
        self.goal = goal


def identifier(label: str) -> str:
    return re.sub(r"\W+", "_", label)


def build(client, labels: list[str], name: str = "the agent"):
    agents = [AssistantAgent(identifier(label), client) for label in labels]
    agents.append(AssistantAgent(identifier("press officer"), client))
    agents.append(AssistantAgent("press officer".replace(" ", "_"), client))
    agents.append(AssistantAgent(name, client))
    return agents, Agent("press officer", goal="please the press")
