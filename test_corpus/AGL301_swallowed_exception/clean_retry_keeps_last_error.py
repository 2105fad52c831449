"""Retries a chat, keeps the last exception and raises it when the attempts are used up."""
import os
import time

from autogen import AssistantAgent, UserProxyAgent


def _pair():
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    return (
        UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False),
        AssistantAgent("bot", llm_config=llm_config),
    )


def ask(question: str, attempts: int = 3) -> str:
    last_error = None
    for attempt in range(attempts):
        user, bot = _pair()
        try:
            return user.initiate_chat(bot, message=question, max_turns=1).summary
        except Exception as exc:
            last_error = exc
            time.sleep(2**attempt)
    raise RuntimeError("no answer") from last_error


def ask_twice(question: str) -> str:
    for attempt in (1, 2):
        user, bot = _pair()
        try:
            return user.initiate_chat(bot, message=question, max_turns=1).summary
        except Exception:
            if attempt == 2:
                raise
