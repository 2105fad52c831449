"""Model clients take any keyword and drop what they do not know."""

import os

from autogen_ext.models.openai import AzureOpenAIChatCompletionClient, OpenAIChatCompletionClient


def build_client():
    return OpenAIChatCompletionClient(
        model="gpt-4o",
        api_key=os.environ["OPENAI_API_KEY"],
        temprature=0.2,  #! AGL606
        max_retires=3,  #! AGL606
    )


def build_azure():
    return AzureOpenAIChatCompletionClient(
        model="gpt-4o",
        azure_deployement="gpt-4o",  #! AGL606
        azure_endpoint=os.environ["AZURE_ENDPOINT"],
        api_version="2024-06-01",
        api_key=os.environ["AZURE_KEY"],
    )
