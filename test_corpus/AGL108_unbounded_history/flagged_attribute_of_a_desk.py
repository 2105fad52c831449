"""A desk object remembers the whole conversation and sends all of it with every question."""
import os
from typing import Any

from autogen import AssistantAgent


class SupportDesk:
    def __init__(self, product: str) -> None:
        self.product = product
        self.history: list[dict[str, Any]] = [{"role": "system", "content": f"You support {product}."}]  #! AGL108
        self.asked = 0

    def _agent(self) -> AssistantAgent:
        return AssistantAgent(
            "support",
            llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        )

    def _remember(self, role: str, content: str) -> None:
        self.history.append({"role": role, "content": content})

    def ask(self, question: str) -> str:
        self.asked += 1
        self._remember("user", question)
        answer = self._agent().generate_reply(messages=self.history)
        self._remember("assistant", answer)
        return answer
