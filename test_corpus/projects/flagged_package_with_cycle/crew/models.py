"""The model; the other half of the circle."""

from autogen_ext.models.openai import OpenAIChatCompletionClient

import crew.people

client = OpenAIChatCompletionClient(model="gpt-4o")


def names() -> list[str]:
    return [crew.people.writer.name]
