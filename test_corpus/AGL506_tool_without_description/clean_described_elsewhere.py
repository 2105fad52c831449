"""Descriptions that come from a decorator, an assignment, a variable or an f-string."""
from autogen_agentchat.agents import AssistantAgent
from autogen_core.models import ChatCompletionClient
from autogen_core.tools import FunctionTool

from .prompts import describe, texts


@describe("Number of words in a text.")
def count_words(text: str) -> int:
    return len(text.split())


def count_lines(text: str) -> int:
    return len(text.splitlines())


count_lines.__doc__ = texts["count_lines"]


def count_letters(text: str) -> int:
    return len(text)


def count_spaces(text: str) -> int:
    return text.count(" ")


def counter(client: ChatCompletionClient, language: str) -> AssistantAgent:
    letters = FunctionTool(
        count_letters,
        description=(
            f"Number of letters in a {language} text. "
            "Spaces and digits are not counted."
        ),
    )
    spaces = FunctionTool(count_spaces, texts["count_spaces"], name="count_spaces")
    return AssistantAgent("counter", model_client=client, tools=[count_words, count_lines, letters, spaces])
