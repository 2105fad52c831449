"""The first preview of AgentChat took the condition with the run; no release does."""

from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat


async def ask(agents, task):
    team = RoundRobinGroupChat(agents)
    return await team.run(task=task, termination_condition=MaxMessageTermination(5))  #! AGL606
