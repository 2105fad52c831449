"""Server-sent events: one event per answered question of a questionnaire."""
import asyncio
import json
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()
QUESTIONS = ("What is the goal?", "Who is the audience?", "What are the risks?")


async def answers(brief: str):
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    strategist = AssistantAgent("strategist", model_client=client)
    for question in QUESTIONS:
        answer = asyncio.run(strategist.run(task=f"{brief}\n\n{question}")).messages[-1].content  #! AGL401 safe-fix
        yield f"data: {json.dumps({'q': question, 'a': answer})}\n\n"


@app.get("/questionnaire")
async def questionnaire(brief: str):
    return StreamingResponse(answers(brief), media_type="text/event-stream")
