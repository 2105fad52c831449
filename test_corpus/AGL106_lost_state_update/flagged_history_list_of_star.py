"""Methods of a store that add to a copy of the messages they are given, in three notations."""
from copy import copy
from typing import Any

import autogen


class Transcript:
    def __init__(self, agent: autogen.ConversableAgent):
        self.agent = agent

    def add_user(self, messages: list[dict[str, Any]], text: str) -> None:
        messages = list(messages)  #! AGL106
        messages.append({"role": "user", "content": text})

    def add_assistant(self, messages: list[dict[str, Any]], text: str) -> None:
        messages = [*messages, {"role": "assistant", "content": text}]  #! AGL106

    def drop_oldest(self, messages: list[dict[str, Any]]) -> None:
        messages = copy(messages)  #! AGL106
        del messages[0]

    def turn(self, messages: list[dict[str, Any]], text: str) -> str:
        self.add_user(messages, text)
        reply = self.agent.generate_reply(messages=messages)
        self.add_assistant(messages, reply)
        if len(messages) > 40:
            self.drop_oldest(messages)
        return reply
