"""Tasks of every kind, and messages with keywords, also out of mappings and with content of several kinds."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import HandoffMessage, MultiModalMessage, StructuredMessage, TextMessage
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core.models import AssistantMessage, SystemMessage, UserMessage
from pydantic import BaseModel


class Plan(BaseModel):
    steps: list[str]


class Note(TextMessage):
    source: str = "desk"


async def run(client, image, calls, fields: dict, goal):
    agent = AssistantAgent("assistant", client)
    team = RoundRobinGroupChat([agent], max_turns=2)
    await team.run(task="Hello")
    await team.run()
    await team.run(task=None)
    await team.run(task=[TextMessage(content="Hello", source="user"), MultiModalMessage(content=[image], source="u")])
    await agent.run(task=goal)
    await agent.run(task=Note(content="Remember"))
    await agent.run(task=StructuredMessage[Plan](content=Plan(steps=[]), source="planner"))
    await agent.run(task=TextMessage(**fields))
    return [
        SystemMessage(content="Be brief."),
        SystemMessage(
            content=f"Your goal is {goal}. "
            "Think of nothing else."
        ),
        UserMessage(content=["Look:", image], source="user"),
        AssistantMessage(content=calls, source="assistant"),
        HandoffMessage(target="sales", content="Yours.", source="support"),
    ]
