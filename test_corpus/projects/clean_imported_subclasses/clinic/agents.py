"""The kinds of agents that the clinic has: each sets what callers need not."""

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent
from clinic_tools import Audited


class Nurse(AssistantAgent):
    def __init__(self, name: str, llm_config: dict, **kwargs) -> None:
        super().__init__(name, llm_config=llm_config, max_consecutive_auto_reply=5, **kwargs)


class Patient(UserProxyAgent):
    def __init__(self, name: str, mode: str = "NEVER", **kwargs) -> None:
        kwargs.setdefault("code_execution_config", False)
        super().__init__(name, human_input_mode=mode, **kwargs)


class Guard(UserProxyAgent):
    def __init__(self, mode: str) -> None:
        super().__init__("guard", human_input_mode="NEVER" if mode == "ALWAYS" else mode)


class Witness(Audited, UserProxyAgent):
    """What the class from elsewhere does with the arguments cannot be seen."""


class Listener(UserProxyAgent):
    def __init__(self, name: str) -> None:
        super().__init__(name, human_input_mode="ALWAYS", code_execution_config=False)

    def get_human_input(self, prompt: str) -> str:
        return "exit"


class Queue(ConversableAgent):
    """An agent that only writes down who wants to talk to it."""

    def initiate_chat(self, recipient: ConversableAgent, message: str) -> str:
        return f"{recipient.name}: {message}"

    def generate_reply(self, messages=None, sender=None) -> str:
        return "later"
