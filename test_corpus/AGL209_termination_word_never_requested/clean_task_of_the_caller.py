"""The caller's task may ask for the word."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat


async def solve(client, task: str):
    solver = AssistantAgent("solver", client, system_message="You solve riddles.")
    team = RoundRobinGroupChat([solver], termination_condition=TextMentionTermination("SOLVED", sources=["solver"]))
    return await team.run(task=task)
