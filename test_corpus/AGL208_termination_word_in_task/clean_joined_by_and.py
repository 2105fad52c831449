"""With `&` the word in the task ends nothing by itself: enough messages have to come first."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat


async def discuss(client, question: str):
    members = [AssistantAgent(name, model_client=client) for name in ("pro", "con")]
    stop = TextMentionTermination("AGREED") & MaxMessageTermination(6)
    team = RoundRobinGroupChat(members, termination_condition=stop)
    return await team.run(task="Discuss, and say AGREED when you do: " + question)
