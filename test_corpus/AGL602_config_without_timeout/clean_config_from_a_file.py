"""Entries from a file or from the caller may have a limit of their own."""

import autogen

config_list = autogen.config_list_from_json("OAI_CONFIG_LIST", filter_dict={"model": ["gpt-4o"]})
llm_config = {"config_list": config_list, "temperature": 0}


def assistant() -> autogen.AssistantAgent:
    return autogen.AssistantAgent("assistant", llm_config=llm_config)


def assistant_with(entries: list[dict], **options) -> autogen.AssistantAgent:
    return autogen.AssistantAgent("assistant", llm_config={"config_list": entries, **options})
