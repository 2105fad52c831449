"""A second condition has to hold as well; it is joined on the line below."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import AndTerminationCondition
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat, Swarm


async def run(client, least: int):
    member = AssistantAgent("member", model_client=client)
    stop = TextMentionTermination("DONE")
    stop &= MaxMessageTermination(least)
    await RoundRobinGroupChat([member], termination_condition=stop).run(task="Count, then say DONE.")
    both = AndTerminationCondition(TextMentionTermination("DONE"), MaxMessageTermination(least))
    return await Swarm([member], termination_condition=both).run(task="Count, then say DONE.")
