"""The only argument is a bare generator, behind which Python allows no other: no fix."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat


async def brainstorm(client, names: list[str], question: str):
    team = RoundRobinGroupChat(AssistantAgent(name, model_client=client) for name in names)  #! AGL207
    return await team.run(task=question)
