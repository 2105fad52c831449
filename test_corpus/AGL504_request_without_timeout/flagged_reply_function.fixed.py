"""A reply function waits for a search server: no tool, but the chat waits for it all the same."""

import json
from urllib.request import urlopen

from autogen import ConversableAgent


class SearchAgent(ConversableAgent):
    def __init__(self, name: str, url: str) -> None:
        super().__init__(name, llm_config=False, human_input_mode="NEVER")
        self.url = url
        self.register_reply([ConversableAgent, None], SearchAgent.search)

    def search(self, messages=None, sender=None, config=None):
        text = messages[-1].get("content") or ""
        with urlopen(f"{self.url}?q={text}", timeout=10) as answer:  #! AGL504 unsafe-fix
            return True, json.load(answer)["text"]
