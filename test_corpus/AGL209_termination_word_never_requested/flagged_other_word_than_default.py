"""AgentChat's default system message asks for TERMINATE, not for this."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat

TASK = "List three rivers" + " and their lengths."


async def rivers(client):
    geographer = AssistantAgent("geographer", model_client=client)
    team = RoundRobinGroupChat([geographer], termination_condition=TextMentionTermination(text="THE END"))  #! AGL209
    return await team.run(task=TASK)
