"""The model; the other half of the circle."""

from autogen_ext.models.openai import OpenAIChatCompletionClient

import crew.people


def new_client() -> OpenAIChatCompletionClient:
    return OpenAIChatCompletionClient(model="gpt-4o")


def panel_of(size: int) -> list:
    return [crew.people.new_panel() for _ in range(size)]
