"""Model clients with keys that stand in another module."""

from autogen_ext.models.openai import OpenAIChatCompletionClient

from .known import OPENAI_API_KEY
from .settings import KEYS, MODEL, openai_key, settings


def build_clients() -> list[OpenAIChatCompletionClient]:
    return [
        OpenAIChatCompletionClient(**MODEL),  #! AGL603
        OpenAIChatCompletionClient(model="gpt-4o", api_key=KEYS["openai"]),  #! AGL603
        OpenAIChatCompletionClient(model="gpt-4o", api_key=openai_key()),  #! AGL603
        OpenAIChatCompletionClient(model="gpt-4o", api_key=settings.key),  #! AGL603
        OpenAIChatCompletionClient(model="gpt-4o", api_key=OPENAI_API_KEY),
    ]
