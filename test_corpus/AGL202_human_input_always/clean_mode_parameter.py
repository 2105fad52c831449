"""The mode is a parameter; ALWAYS is only what it defaults to, or what a global of the same name says."""
from typing import Literal

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent

Mode = Literal["ALWAYS", "TERMINATE", "NEVER"]
mode = "ALWAYS"


def make_user(name: str = "user", human_input_mode: Mode = "ALWAYS") -> UserProxyAgent:
    return UserProxyAgent(name, human_input_mode=human_input_mode, code_execution_config=False)


def make_reader(mode: Mode) -> ConversableAgent:
    return ConversableAgent("reader", human_input_mode=mode)


class Session:
    def __init__(self, llm_config: dict, *, mode: str = "ALWAYS"):
        self.mode = mode
        self.assistant = AssistantAgent("assistant", llm_config=llm_config)

    def user(self) -> UserProxyAgent:
        return UserProxyAgent("session_user", human_input_mode=self.mode, code_execution_config=False)


class Participant(UserProxyAgent):
    def __init__(self, name: str, human_input_mode: Mode = "ALWAYS", **kwargs):
        super().__init__(name, human_input_mode=human_input_mode, **kwargs)


def one_of_each() -> list[ConversableAgent]:
    return [ConversableAgent(f"agent_{mode.lower()}", human_input_mode=mode) for mode in ("ALWAYS", "NEVER")]
