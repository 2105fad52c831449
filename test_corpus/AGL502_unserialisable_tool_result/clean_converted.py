"""Made into text or numbers before they are returned."""

import json
import uuid
from dataclasses import asdict, dataclass
from datetime import date, datetime

from autogen import AssistantAgent, UserProxyAgent, register_function


@dataclass
class Offer:
    item: str
    price: float


def now() -> str:
    return datetime.now().isoformat()


def due() -> dict:
    answer = {"due": date.today(), "id": uuid.uuid4()}
    answer["due"] = answer["due"].isoformat()
    answer["id"] = str(answer["id"])
    return answer


def words(text: str) -> list:
    return sorted({word.lower() for word in text.split()})


def tags(text: str) -> list:
    found = set(text.split())
    found = list(found)
    return found


def offer(item: str) -> dict:
    return asdict(Offer(item, 0.4))


def report() -> str:
    return json.dumps({"at": datetime.now()}, default=str)


def stored(text: str) -> dict:
    return {"size": len(text.encode()), "year": datetime.now().year, "is_new": text in {"a", "b"}}


def build(llm_config: dict) -> tuple[AssistantAgent, UserProxyAgent]:
    clerk = AssistantAgent("clerk", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    for tool in (now, due, words, tags, offer, report, stored):
        register_function(tool, caller=clerk, executor=user, description="A tool.")
    return clerk, user
