"""A limit that is set on the finished config, merged into it, or spread over it."""

import os

from autogen import AssistantAgent

entries = [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]
patience = {"timeout": 120}

first_config = {"config_list": entries}
first_config["timeout"] = 60

second_config = {"config_list": entries} | {"timeout": 60}
third_config = {"config_list": entries, **patience}
fourth_config = {"config_list": entries}
fourth_config.update(timeout=45)


def team() -> list[AssistantAgent]:
    configs = (first_config, second_config, third_config, fourth_config)
    return [AssistantAgent(f"agent_{number}", llm_config=config) for number, config in enumerate(configs)]
