"""Example dialogue loaded by a helper that runs once at import; the endpoint only reads it."""
import csv
import os
from pathlib import Path

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()
example_messages = []


def _load(path: Path) -> None:
    with path.open(newline="", encoding="utf-8") as handle:
        for question, answer in csv.reader(handle):
            example_messages.append({"role": "user", "content": question})
            example_messages.append({"role": "assistant", "content": answer})


_load(Path(__file__).parent / "examples.csv")


@app.get("/classify")
def classify(text: str):
    agent = AssistantAgent(
        "classifier",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    label = agent.generate_reply(messages=[*example_messages, {"role": "user", "content": text}])
    return {"label": label}
