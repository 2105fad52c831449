"""Plain `def` routes: FastAPI runs them in its thread pool, where asyncio.run is allowed."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import Depends, FastAPI

app = FastAPI()


async def ask_agent(question: str) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    result = await AssistantAgent("guide", model_client=client).run(task=question)
    await client.close()
    return result.messages[-1].content


def opening_line() -> str:
    return asyncio.run(ask_agent("Greet the visitor in one line."))


@app.get("/guide")
def guide(question: str):
    return {"answer": asyncio.run(ask_agent(question))}


@app.get("/welcome")
async def welcome(line: str = Depends(opening_line)):
    return {"line": line}
