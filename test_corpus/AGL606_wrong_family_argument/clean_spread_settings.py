"""Settings are spread into the constructors."""

import yaml
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat


def build(path, client):
    with open(path, encoding="utf-8") as file:
        settings = yaml.safe_load(file)
    agents = [AssistantAgent(name=each["name"], model_client=client, **each["options"]) for each in settings["agents"]]
    return RoundRobinGroupChat(agents, max_round=settings.get("rounds", 3), **settings["team"])
