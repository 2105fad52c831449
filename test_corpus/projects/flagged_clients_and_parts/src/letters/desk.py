"""The desk: agents and teams for each request, with parts that all of them have."""

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core.memory import MemoryContent, MemoryMimeType
from fastapi import APIRouter
from letters import parts
from letters.parts import finished, preferences

router = APIRouter()


@router.post("/letters")
async def write(wish: str, client) -> str:
    writer = AssistantAgent("writer", client, model_context=parts.context)
    result = await RoundRobinGroupChat([writer], termination_condition=finished).run(task=wish)
    return result.messages[-1].content


@router.post("/preferences")
async def prefer(text: str, client) -> str:
    await preferences.add(MemoryContent(content=text, mime_type=MemoryMimeType.TEXT))
    greeter = AssistantAgent("greeter", client, memory=[parts.preferences])
    return (await greeter.run(task="Greet me.")).messages[-1].content
