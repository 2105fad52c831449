"""A `GroupChat` of the module's own, and AgentChat's teams, which have `max_turns`."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat


class GroupChat:
    def __init__(self, agents, messages):
        self.agents, self.messages = agents, messages


async def talk(client, question):
    member = AssistantAgent("member", model_client=client)
    GroupChat(agents=[member], messages=[])
    return await RoundRobinGroupChat([member], max_turns=2).run(task=question)
