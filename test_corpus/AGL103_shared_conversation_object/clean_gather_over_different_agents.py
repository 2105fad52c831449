"""Each run at the same time has an agent of its own."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat

ROLES = {"lawyer": "Point out legal risks.", "accountant": "Estimate the cost."}


def build(client, name: str) -> AssistantAgent:
    return AssistantAgent(name, client, system_message=ROLES[name])


async def consult(agent: AssistantAgent, task: str) -> str:
    return str((await agent.run(task=task)).messages[-1].content)


async def council(client, task: str) -> list[str]:
    experts = [build(client, name) for name in ROLES]
    first = await asyncio.gather(*(expert.run(task=task) for expert in experts))
    second = await asyncio.gather(*[consult(expert, task) for expert in experts])
    third = await asyncio.gather(*(build(client, name).run(task=task) for name in ROLES))
    jobs = []
    for name in ROLES:
        agent = build(client, name)
        jobs.append(asyncio.create_task(agent.run(task=task)))
    fourth = await asyncio.gather(*jobs)
    lawyer, accountant = experts
    await asyncio.gather(lawyer.run(task=task), accountant.run(task=task))
    return [str(each) for each in (*first, *second, *third, *fourth)]


async def answer(client, question: str):
    team = RoundRobinGroupChat([build(client, "lawyer")], max_turns=1)
    return await team.run(task=question)


async def answer_all(client, questions: list[str]):
    return await asyncio.gather(*(answer(client, question) for question in questions))
