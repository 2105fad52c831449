"""Quiz master; one local name is used twice."""
import os

from autogen import AssistantAgent


def is_over(message):
    text = message.get("content", "")
    if text.startswith("Correct"):  #! AGL204 safe-fix
        return True
    return "GIVE UP" in text  #! AGL204 safe-fix


def build():
    return AssistantAgent("quiz", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}, is_termination_msg=is_over)
