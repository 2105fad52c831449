"""A partial knows the everyday mode NEVER; the interactive one belongs to a local form class."""
import os
from functools import partial

from autogen import AssistantAgent, UserProxyAgent


class ConsoleForm:
    def __init__(self, title: str, human_input_mode: str = "NEVER"):
        self.title = title
        self.human_input_mode = human_input_mode

    def show(self) -> str:
        return self.title if self.human_input_mode == "NEVER" else input(f"{self.title}: ")


proxy = partial(UserProxyAgent, human_input_mode="NEVER", code_execution_config=False)
form = partial(ConsoleForm, human_input_mode="ALWAYS")


def main() -> None:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    first = proxy("first", max_consecutive_auto_reply=2)
    second = proxy("second", human_input_mode="TERMINATE")
    text = first.initiate_chat(assistant, message=form("Topic").show()).summary
    print(second.initiate_chat(assistant, message=text, max_turns=2).summary)


if __name__ == "__main__":
    main()
