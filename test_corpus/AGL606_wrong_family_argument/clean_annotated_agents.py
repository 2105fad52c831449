"""An annotation tells a base class: the agent may be of a class that has the method."""

from autogen_agentchat.agents import AssistantAgent, BaseChatAgent
from autogen_agentchat.base import Team


async def answer(agent: AssistantAgent, text: str):
    return await agent.ask(text)


async def handle(agents: list[BaseChatAgent], team: Team, text: str):
    for agent in agents:
        await agent.send(text)
    return await team.run(task=text, output_task_messages=False)
