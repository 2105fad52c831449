"""A store whose place is a class attribute, joined with `+`, and a path that is opened by its method."""

import json
from pathlib import Path

import autogen


class CheckpointStore:
    ROOT = "/tmp/agents/"

    def save(self, agent: autogen.ConversableAgent) -> None:
        path = self.ROOT + agent.name + ".json"
        with open(path, mode="w") as file:
            json.dump({"name": agent.name}, file)

    def save_messages(self, agent: autogen.ConversableAgent, session_messages: list) -> None:
        path = Path(self.ROOT) / f"{agent.name}.json"
        with path.open("w") as file:  #! AGL107
            json.dump(session_messages, file)
