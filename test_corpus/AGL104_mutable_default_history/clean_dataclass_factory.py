"""A dataclass with a factory: every session gets a list of its own."""
import os
from dataclasses import dataclass, field

from autogen import AssistantAgent


@dataclass
class Session:
    user: str
    history: list = field(default_factory=list)

    def ask(self, text):
        agent = AssistantAgent("agent", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
        self.history.append({"role": "user", "content": text})
        return agent.generate_reply(messages=self.history)
