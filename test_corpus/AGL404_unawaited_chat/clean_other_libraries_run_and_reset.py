"""`run`, `reset`, `close` and `add` of things that are not AutoGen's, beside things that are."""
import os
import subprocess

import uvicorn
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()


class Counter:
    def __init__(self) -> None:
        self.value = 0

    def reset(self) -> None:
        self.value = 0

    def run(self, task: str) -> None:
        self.value += len(task)


class Team:
    """Shares its name with AutoGen's, and nothing else."""

    def run(self, task: str) -> str:
        return task.upper()

    def close(self) -> None:
        print("closed")


@app.get("/ask")
async def ask(question: str) -> str:
    counter = Counter()
    counter.reset()
    counter.run(task=question)
    team = Team()
    team.run(task=question)
    team.close()
    seen: set[str] = set()
    seen.add(question)
    seen.clear()
    with open("questions.log", "a", encoding="utf-8") as log:
        log.write(question)
    log.close()
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    result = await AssistantAgent("guide", model_client=client).run(task=question)
    return result.messages[-1].to_text()


if __name__ == "__main__":
    subprocess.run(["make", "assets"], check=True)
    uvicorn.run(app)
