"""A crew class that keeps its config on `self` and builds it in a method of its own."""

import os

import autogen


class Crew:
    def __init__(self, model: str) -> None:
        self.model = model
        self.config_list = self.read_config()

    def read_config(self):
        entry = {
            "model": self.model,
            "api_key": os.environ["TEAM_KEY"],
            "api_base": os.environ["TEAM_URL"],  #! AGL601 safe-fix
        }
        return [entry]

    def analyst(self) -> autogen.AssistantAgent:
        return autogen.AssistantAgent(
            name="analyst",
            llm_config={"config_list": self.config_list, "request_timeout": 90},  #! AGL601 safe-fix
        )

    def ask(self, question: str) -> str:
        return self.analyst().generate_reply(messages=[{"role": "user", "content": question}])
