"""AG2 1.x: variables merged into a new mapping, and a pydantic state copied with `model_copy`."""
from ag2 import Agent
from pydantic import BaseModel


class Progress(BaseModel):
    step: int = 0
    done: list[str] = []


def merge(variables: dict, found: dict) -> None:
    variables = {**variables, "found": found}  #! AGL106


def advance(progress: Progress, name: str) -> None:
    progress = progress.model_copy(deep=True)  #! AGL106
    progress.step += 1
    progress.done.append(name)


async def work(agent: Agent, steps: list[str]) -> Progress:
    progress, variables = Progress(), {}
    for step in steps:
        reply = await agent.ask(step)
        merge(variables, {step: reply.body})
        advance(progress, step)
    return progress
