"""The orchestrator does not show its condition the task."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import MagenticOneGroupChat


async def research(client):
    searcher = AssistantAgent("searcher", model_client=client)
    team = MagenticOneGroupChat(
        [searcher], model_client=client, termination_condition=TextMentionTermination("NOTHING FOUND")
    )
    return await team.run(task="Find the minutes of 1921; answer NOTHING FOUND if there are none.")
