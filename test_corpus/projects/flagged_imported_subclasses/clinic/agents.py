"""The kinds of agents that the clinic has."""

from autogen import AssistantAgent, UserProxyAgent


class Nurse(AssistantAgent):
    def __init__(self, name: str, llm_config: dict, **kwargs) -> None:
        super().__init__(name, llm_config=llm_config, **kwargs)
        self.shift = "day"


class Patient(UserProxyAgent):
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.questions = []


class Visitor(UserProxyAgent):
    """A patient's visitor; nothing of its own."""


class Guard(UserProxyAgent):
    def __init__(self, mode: str, replies: int | None = 3) -> None:
        super().__init__("guard", human_input_mode=mode, max_consecutive_auto_reply=replies)
