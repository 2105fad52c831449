"""Only what can pass is tried again."""

import time

import openai
from autogen import AssistantAgent, UserProxyAgent


def ask(question: str, llm_config: dict) -> str:
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    for attempt in range(4):
        try:
            return user.initiate_chat(assistant, message=question, max_turns=3).summary
        except (openai.RateLimitError, openai.APIConnectionError, TimeoutError):
            time.sleep(2**attempt)
    raise TimeoutError(question)
