"""`~=0.2` means anything below 1, and pyautogen 0.10 is an empty package."""

import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def answer(question: str) -> str:
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(assistant, message=question, max_turns=1).summary
