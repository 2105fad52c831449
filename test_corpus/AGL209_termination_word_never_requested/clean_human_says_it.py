"""A person types the word."""
from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat


async def talk(client, ask):
    agent = AssistantAgent("agent", model_client=client, system_message="You are polite.")
    person = UserProxyAgent("person", input_func=ask)
    team = RoundRobinGroupChat([agent, person], termination_condition=TextMentionTermination("bye", sources=["person"]))
    return await team.run(task="Talk about the weather.")
