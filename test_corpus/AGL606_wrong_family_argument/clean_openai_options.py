"""Options that the OpenAI API has and the client's declaration has not: they are passed on."""

import os

from autogen_ext.models.openai import OpenAIChatCompletionClient


def build():
    return OpenAIChatCompletionClient(
        model="gpt-4o",
        api_key=os.environ["OPENAI_API_KEY"],
        service_tier="flex",
        store=False,
        top_logprobs=2,
        logprobs=True,
        verbosity="low",
        default_query={"api-version": "1"},
        extra_body={"provider": "x"},
    )
