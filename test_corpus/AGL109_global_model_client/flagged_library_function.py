"""A sync front for an async team: whoever imports it may call it as often as they like."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient as Client

_client = Client(model="gpt-4o")  #! AGL109

__all__ = ["Translator", "translate"]


def _team(language: str) -> RoundRobinGroupChat:
    translator = AssistantAgent("translator", _client, system_message=f"Translate into {language}.")
    return RoundRobinGroupChat([translator], max_turns=1)


def translate(text: str, language: str = "French") -> str:
    """Translate `text`."""
    result = asyncio.run(_team(language).run(task=text))
    return str(result.messages[-1].content)


class Translator:
    """Remembers the language."""

    def __init__(self, language: str):
        self.language = language

    def __call__(self, text: str) -> str:
        return translate(text, self.language)
