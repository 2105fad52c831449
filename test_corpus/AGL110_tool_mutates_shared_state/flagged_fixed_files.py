"""Tools that write files which are called the same for everybody."""
import json
import os
from pathlib import Path

import matplotlib.pyplot as plt
from autogen import ConversableAgent
from celery import Celery

worker = Celery("analysts", broker=os.environ["BROKER_URL"])
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
OUT = Path(os.environ.get("OUT_DIR", "/srv/out"))
TODO_FILE = os.path.join(os.path.dirname(__file__), "todo.json")


def save(items: list) -> None:
    with open(TODO_FILE, "w", encoding="utf-8") as file:  #! AGL110
        json.dump(items, file)


def add_todo(text: str) -> str:
    """Add something to do."""
    with open(TODO_FILE, encoding="utf-8") as file:
        items = json.load(file)
    items.append(text)
    save(items)
    return f"{len(items)} things to do"


def plot(values: list[float]) -> str:
    """Draw a chart."""
    plt.plot(values)
    plt.savefig("chart.png")  #! AGL110
    return "chart.png"


def report(text: str) -> str:
    """Write the report."""
    target = OUT / "report.md"
    target.write_text(text, encoding="utf-8")  #! AGL110
    return str(target)


@worker.task
def analyse(question: str) -> str:
    analyst = ConversableAgent("analyst", llm_config=LLM, human_input_mode="NEVER")
    runner = ConversableAgent(
        "runner",
        llm_config=False,
        human_input_mode="NEVER",
        function_map={"add_todo": add_todo, "plot": plot, "report": report},
    )
    return runner.initiate_chat(analyst, message=question, max_turns=6).summary
