"""FastAPI route that may re-enter the loop, because nest_asyncio is applied at import."""
import asyncio
import os

import nest_asyncio
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

nest_asyncio.apply()

app = FastAPI()


def answer(question: str) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    agent = AssistantAgent("oracle", model_client=client)
    result = asyncio.run(agent.run(task=question))
    return result.messages[-1].content


@app.get("/ask")
async def ask(q: str):
    return {"answer": answer(q)}


@app.get("/ask/direct")
async def ask_direct(q: str):
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    loop = asyncio.get_event_loop()
    result = loop.run_until_complete(AssistantAgent("oracle", model_client=client).run(task=q))
    return {"answer": result.messages[-1].content}
