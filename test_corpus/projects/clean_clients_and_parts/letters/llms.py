"""The models: one for the service's one loop, one for tests, and what builds others."""

from autogen_ext.models.openai import OpenAIChatCompletionClient

service_client = OpenAIChatCompletionClient(model="gpt-4o")
script_client = OpenAIChatCompletionClient(model="gpt-4o")
nested_client = OpenAIChatCompletionClient(model="gpt-4o")


def new_client() -> OpenAIChatCompletionClient:
    return OpenAIChatCompletionClient(model="gpt-4o")
