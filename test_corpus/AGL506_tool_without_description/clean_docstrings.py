"""A docstring is a description, except in pyautogen 0.2, which says so itself."""
import os

from autogen import ConversableAgent, LLMConfig
from autogen.tools import tool


def today() -> str:
    """Today's date."""
    return "2025-05-05"


@tool()
def weekday(date: str) -> str:
    """The day of the week of a date."""
    return date


def main() -> None:
    config = LLMConfig({"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]})
    clerk = ConversableAgent("clerk", llm_config=config, human_input_mode="NEVER", functions=[today])
    user = ConversableAgent("user", llm_config=False, human_input_mode="NEVER")

    @user.register_for_execution()
    @clerk.register_for_llm()
    def tomorrow() -> str:
        """Tomorrow's date."""
        return "2025-05-06"

    weekday.register_for_llm(clerk)
    weekday.register_for_execution(user)
    user.initiate_chat(clerk, message="Which day is tomorrow?", max_turns=3)


if __name__ == "__main__":
    main()
