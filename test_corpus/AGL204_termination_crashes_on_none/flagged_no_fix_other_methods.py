"""Planner: methods that fail on an empty text as they fail on `None`."""
import os

from autogen import AssistantAgent


def build():
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    return [
        AssistantAgent("parts", llm_config=llm_config, is_termination_msg=lambda m: m["content"].get("done")),  #! AGL204
        AssistantAgent("place", llm_config=llm_config, is_termination_msg=lambda m: m["content"].index("DONE") > 3),  #! AGL204
    ]
