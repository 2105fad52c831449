"""FastAPI app that checks the model endpoint with an agent before it serves."""
import asyncio
import os
from contextlib import asynccontextmanager

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI


async def ping_model() -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    agent = AssistantAgent("ping", model_client=client)
    result = await agent.run(task="Answer with pong.")
    await client.close()
    return result.messages[-1].content


def warm_up() -> None:
    answer = asyncio.run(ping_model())  #! AGL401
    if "pong" not in answer.lower():
        raise RuntimeError("model endpoint is not healthy")


@asynccontextmanager
async def lifespan(app: FastAPI):
    warm_up()
    yield


app = FastAPI(lifespan=lifespan)


@app.get("/healthz")
async def healthz():
    return {"ok": True}
