"""The word is asked for where it belongs, in the system message."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat

CRITIC = "Judge the draft. Say APPROVE when nothing is left to do."


async def write(client, topic: str):
    author = AssistantAgent("author", model_client=client)
    critic = AssistantAgent("critic", model_client=client, system_message=CRITIC)
    team = RoundRobinGroupChat([author, critic], termination_condition=TextMentionTermination("APPROVE"))
    first = await team.run(task=f"Write a paragraph about {topic}.")
    second = await team.run(task="Make it shorter; the critic has to approve.")
    return first, second
