"""Dicts with such keys that are no configs of a model: devices, generation options, a service's own settings."""

import os

from autogen import AssistantAgent
from transformers import pipeline

printer = {"model": "LX-350", "request_timeout": 10, "api_base": "http://printer.local"}
generation = {"max_new_tokens": 64, "use_cache": True}
SETTINGS = {"llm": {"model": "gpt-4o", "api_base": os.environ["PROXY"], "request_timeout": 10}}

generate = pipeline("text-generation", model="gpt2", model_kwargs={"use_cache": True})


def local_answer(prompt: str) -> str:
    return generate(prompt, **generation)[0]["generated_text"]


def printer_agent() -> AssistantAgent:
    llm = SETTINGS["llm"]
    config = {
        "config_list": [{"model": llm["model"], "base_url": llm["api_base"]}],
        "timeout": llm["request_timeout"],
    }
    return AssistantAgent("printer", system_message=f"You look after {printer}.", llm_config=config)
