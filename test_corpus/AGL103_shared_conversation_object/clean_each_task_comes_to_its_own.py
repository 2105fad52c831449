"""However a task comes to its agent, it is not the one that another task has at the same time."""
import asyncio

from autogen_agentchat.agents import AssistantAgent


class Office:
    def __init__(self, client):
        self.client = client
        self.group = asyncio.TaskGroup()

    @property
    def expert(self) -> AssistantAgent:
        return AssistantAgent("expert", self.client)

    async def consult(self, tasks: list[str]):
        return await asyncio.gather(*(self.expert.run(task=task) for task in tasks))

    async def one(self, task: str) -> None:
        clerk = AssistantAgent("clerk", self.client)
        async with self.group:
            self.group.create_task(clerk.run(task=task))


async def one_by_one(client, queue: asyncio.Queue) -> None:
    expert = AssistantAgent("expert", client)
    async with asyncio.TaskGroup() as group:
        while not queue.empty():
            await group.create_task(expert.run(task=await queue.get()))


async def fast_and_slow(client, other_client, is_urgent: bool):
    if is_urgent:
        expert = AssistantAgent("fast", client)
    else:
        expert = AssistantAgent("slow", other_client)
    clerk = AssistantAgent("clerk", client)
    jobs = [expert.run(task="What is a tide?")]
    jobs = [*jobs, clerk.run(task="File it.")]
    return await asyncio.gather(*jobs)


async def chosen(client, names: list[str]):
    agents = [AssistantAgent(name, client) for name in names]
    jobs = []
    for index in range(len(agents)):
        agent = agents[index]
        jobs.append(agent.run(task="Introduce yourself."))
    return await asyncio.gather(*jobs)
