"""Files whose names come from the call, from a temporary directory, or that are only read."""
import json
import tempfile
import uuid
from pathlib import Path

import pandas as pd
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from litestar import Litestar, post

OUT = Path("out")


def save(name: str, text: str) -> str:
    """Save a text under a name."""
    path = OUT / f"{name}.md"
    path.write_text(text)
    return str(path)


def export(rows: list[dict]) -> str:
    """Export rows."""
    target = f"export-{uuid.uuid4().hex}.csv"
    pd.DataFrame(rows).to_csv(target)
    return target


def sketch(code: str) -> str:
    """Keep a piece of code for a moment."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sketch.py"
        file.write_text(code)
        return str(file.stat().st_size)


def prices() -> str:
    """Tell the prices."""
    with open("prices.json", "r", encoding="utf-8") as file:
        return json.dumps(json.load(file))


@post("/ask")
async def ask(text: str) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini")
    agent = AssistantAgent("agent", model_client=client, tools=[save, export, sketch, prices])
    result = await agent.run(task=text)
    await client.close()
    return result.messages[-1].to_text()


app = Litestar([ask])
