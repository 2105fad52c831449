"""FastAPI routes that keep the state of a team, its memory and its context in order, or mean to."""
import json
import os
from pathlib import Path

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core.memory import ListMemory, MemoryContent, MemoryMimeType
from autogen_core.model_context import BufferedChatCompletionContext
from autogen_core.models import UserMessage
from autogen_ext.models.openai import AzureOpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()
SAVED = Path("/srv/teams")


async def team_of(user: str) -> RoundRobinGroupChat:
    client = AzureOpenAIChatCompletionClient(
        model="gpt-4o", azure_endpoint=os.environ["ENDPOINT"], api_version="2024-06-01"
    )
    notes = ListMemory()
    await notes.add(MemoryContent(content=f"The user is {user}.", mime_type=MemoryMimeType.TEXT))  #! AGL404 unsafe-fix
    context = BufferedChatCompletionContext(buffer_size=8)
    await context.add_message(UserMessage(content="Be brief.", source="user"))  #! AGL404 unsafe-fix
    guide = AssistantAgent("guide", model_client=client, memory=[notes], model_context=context)
    return RoundRobinGroupChat([guide], termination_condition=MaxMessageTermination(3))


@app.post("/ask/{user}")
async def ask(user: str, question: str) -> str:
    team = await team_of(user)
    await team.load_state(json.loads((SAVED / user).read_text()))  #! AGL404 unsafe-fix
    result = await team.run(task=question)
    (SAVED / user).write_text(json.dumps(await team.save_state()))
    return result.messages[-1].to_text()


@app.post("/forget/{user}")
async def forget(user: str) -> dict[str, bool]:
    team = await team_of(user)
    try:
        await team.reset()  #! AGL404 unsafe-fix
    finally:
        await team.save_state()  #! AGL404 unsafe-fix
    return {"forgotten": True}
