"""Quart app for flashcards; nest_asyncio is still among the imports."""
import asyncio
import os

import nest_asyncio
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from quart import Quart, request

# nest_asyncio.apply()  breaks under uvloop

app = Quart(__name__)


@app.post("/cards")
async def cards():
    data = await request.get_json()
    teacher = AssistantAgent(
        "teacher",
        model_client=OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"]),
        system_message="Write five flashcards as question/answer lines.",
    )
    outcome = asyncio.run(teacher.run(task=data["chapter"]))  #! AGL401 unsafe-fix
    lines = outcome.messages[-1].content.splitlines()
    return {"cards": [line for line in lines if line.strip()]}
