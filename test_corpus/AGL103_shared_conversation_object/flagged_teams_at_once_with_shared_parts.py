"""Two teams run side by side, with one condition and one editor between them."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat


async def two_drafts(client, topic: str):
    stop = MaxMessageTermination(8)  #! AGL103
    poets = RoundRobinGroupChat([AssistantAgent("poet", client)], termination_condition=stop)
    essayists = RoundRobinGroupChat([AssistantAgent("essayist", client)], termination_condition=stop)
    return await asyncio.gather(poets.run(task=topic), essayists.run(task=topic))


async def two_desks(client, news: str):
    editor = AssistantAgent("editor", client)  #! AGL103
    sports = RoundRobinGroupChat([AssistantAgent("sports", client), editor], max_turns=4)
    politics = RoundRobinGroupChat([AssistantAgent("politics", client), editor], max_turns=4)
    return await asyncio.gather(sports.run(task=news), politics.run(task=news))


async def many(client, topics: list[str]):
    stop = MaxMessageTermination(5) | MaxMessageTermination(3, include_agent_event=True)  #! AGL103

    async def one(topic: str):
        team = RoundRobinGroupChat([AssistantAgent("writer", client)], termination_condition=stop)
        return await team.run(task=topic)

    return await asyncio.gather(*map(one, topics), *(one(topic) for topic in topics))
