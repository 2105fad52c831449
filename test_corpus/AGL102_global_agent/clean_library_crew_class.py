"""Library module: the crew class keeps agents on self; who makes instances, and how many, is up to others."""
import os
from dataclasses import dataclass, field

from autogen import AssistantAgent, UserProxyAgent


def _llm_config():
    return {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def _make_writer():
    return AssistantAgent("writer", llm_config=_llm_config())


@dataclass
class StoryCrew:
    genre: str
    writer: AssistantAgent = field(default_factory=_make_writer)
    reader: UserProxyAgent = field(
        default_factory=lambda: UserProxyAgent("reader", human_input_mode="NEVER", code_execution_config=False)
    )

    def tell(self, premise: str) -> str:
        return self.reader.initiate_chat(self.writer, message=f"{self.genre}: {premise}", max_turns=2).summary


class Saga:
    crew: StoryCrew
    protagonist: AssistantAgent

    def __init__(self, genre: str):
        self.crew = StoryCrew(genre)
        self.protagonist = AssistantAgent("protagonist", llm_config=_llm_config())

    def chapter(self, premise: str) -> str:
        return self.crew.tell(premise)
