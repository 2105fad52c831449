"""Inside coroutines, `run` of everything but asyncio: subprocess, a local runner, an agent, a uvicorn server."""
import asyncio
import os
import subprocess

import uvicorn
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()


class Runner:
    """Collects checks and runs them in order."""

    def __init__(self, *checks):
        self.checks = checks

    def run(self, text: str) -> bool:
        return all(check(text) for check in self.checks)


@app.post("/patch")
async def patch(description: str):
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    coder = AssistantAgent("coder", model_client=client)
    result = await coder.run(task=description)
    diff = result.messages[-1].content
    if not Runner(str.strip, lambda text: text.startswith("---")).run(diff):
        return {"applied": False}
    done = subprocess.run(["git", "apply", "--check"], input=diff.encode(), timeout=30)
    return {"applied": done.returncode == 0}


async def serve() -> None:
    server = uvicorn.Server(uvicorn.Config(app, port=8000))
    await server.serve()


if __name__ == "__main__":
    asyncio.run(serve())
