"""The name is new in each round, the agent behind it is not."""
import asyncio

from autogen_agentchat.agents import AssistantAgent


class Office:
    def __init__(self, client):
        self.expert = AssistantAgent("expert", client)

    async def consult(self, tasks: list[str]):
        jobs = []
        for task in tasks:
            agent = self.expert
            jobs.append(asyncio.create_task(agent.run(task=task)))  #! AGL103
        return await asyncio.gather(*jobs)


async def ask(helper: AssistantAgent, task: str):
    agent = helper
    return await agent.run(task=task)  #! AGL103


async def ask_all(client, tasks: list[str]):
    clerk = AssistantAgent("clerk", client)
    async with asyncio.TaskGroup() as group:
        for task in tasks:
            group.create_task(ask(clerk, task))
