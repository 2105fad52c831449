"""The worker's notes are joined into every prompt; each run adds one more."""
import os

from autogen import AssistantAgent, UserProxyAgent
from celery import Celery

worker = Celery("notes", broker=os.environ["BROKER_URL"])
notes: list[str] = []  #! AGL101 AGL108


@worker.task
def summarise(document: str) -> str:
    reader = AssistantAgent(
        "reader",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    result = user.initiate_chat(reader, message=f"Known so far: {notes}\n\nRead: {document}", max_turns=1)
    notes.append(result.summary)
    return result.summary


@worker.task
def known() -> list[str]:
    return list(notes)
