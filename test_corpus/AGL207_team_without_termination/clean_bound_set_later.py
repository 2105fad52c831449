"""The bound is put in before the first run."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat


async def run(client, task: str, limit: int):
    team = RoundRobinGroupChat([AssistantAgent("a", model_client=client), AssistantAgent("b", model_client=client)])
    team._termination_condition = MaxMessageTermination(limit)
    return await team.run(task=task)
