"""A class attribute and a parameter default are built at import time, too."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TimeoutTermination
from autogen_agentchat.teams import RoundRobinGroupChat


class Crew:
    patience = TimeoutTermination(timeout_seconds=90)  #! AGL208

    def __init__(self, client):
        self.members = [AssistantAgent(name, model_client=client) for name in ("scout", "scribe")]

    async def work(self, task: str):
        return await RoundRobinGroupChat(self.members, termination_condition=self.patience).run(task=task)


def quick_team(client, limit=TimeoutTermination(10)):  #! AGL208
    return RoundRobinGroupChat([AssistantAgent("quick", model_client=client)], termination_condition=limit)
