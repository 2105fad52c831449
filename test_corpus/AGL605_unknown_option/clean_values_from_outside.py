"""What is not written in the module cannot be judged."""

import argparse
import os

from autogen import AssistantAgent, GroupChat, UserProxyAgent
from settings import INPUT_MODE, SELECTION


def build(llm_config, mode="never"):
    user = UserProxyAgent("user", human_input_mode=os.environ.get("INPUT_MODE", "never"), code_execution_config=False)
    other = UserProxyAgent("other", human_input_mode=INPUT_MODE, code_execution_config=False)
    third = UserProxyAgent("third", human_input_mode=mode.upper(), code_execution_config=False)
    assistant = AssistantAgent("assistant", llm_config=llm_config, human_input_mode=mode)
    return GroupChat([user, other, third, assistant], [], 5, speaker_selection_method=SELECTION)


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--mode", default="never")
    return parser.parse_args()
