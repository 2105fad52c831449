"""House rules are filled in once at start and read by every agent; two agents of a team may share them."""
from contextlib import asynccontextmanager

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core.memory import ListMemory, MemoryContent, MemoryMimeType
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

RULES = ["Answer in English.", "Never promise a date."]
house_rules = ListMemory(
    memory_contents=[MemoryContent(content=rule, mime_type=MemoryMimeType.TEXT) for rule in RULES],
)


@asynccontextmanager
async def lifespan(app):
    yield
    await house_rules.close()


app = FastAPI(lifespan=lifespan)


@app.post("/ask")
async def ask(question: str):
    client = OpenAIChatCompletionClient(model="gpt-4o")
    clerk = AssistantAgent("clerk", client, memory=[house_rules])
    boss = AssistantAgent("boss", client, memory=[house_rules])
    result = await RoundRobinGroupChat([clerk, boss], max_turns=2).run(task=question)
    return result.messages[-1].content
