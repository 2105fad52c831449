"""Hands the exception to a function, a callback or a test of its kind."""
import os
import warnings

import autogen


def _note(exc, question):
    print(f"{question}: {exc}")


def _pair():
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    return (
        autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False),
        autogen.AssistantAgent("bot", llm_config=llm_config),
    )


def ask(question: str, on_error=None):
    user, bot = _pair()
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception as exc:
        if on_error is not None:
            on_error(exc)
        return None


def ask_and_note(question: str):
    user, bot = _pair()
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception as exc:
        _note(exc, question)


def ask_unless_busy(question: str):
    user, bot = _pair()
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception as exc:
        if "rate limit" not in str(exc):
            raise
        return None


def ask_with_warning(question: str):
    user, bot = _pair()
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception:
        warnings.warn("no answer", RuntimeWarning)
        return ""
