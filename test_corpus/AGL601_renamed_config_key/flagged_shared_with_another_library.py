"""One dict for two libraries: right for LiteLLM, wrong for AutoGen. A new name would only turn that round."""

import os

import litellm
from autogen import AssistantAgent

connection = {"model": "gpt-4o", "api_key": os.environ["GATEWAY_KEY"], "api_base": os.environ["GATEWAY_URL"]}  #! AGL601


def warm_up() -> None:
    litellm.completion(messages=[{"role": "user", "content": "ping"}], **connection)


def assistant() -> AssistantAgent:
    return AssistantAgent("assistant", llm_config={"config_list": [connection]})
