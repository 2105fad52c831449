"""Hands the text of the exception back to the caller."""
import os
import traceback

import autogen


def _agents():
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    return (
        autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False),
        autogen.AssistantAgent("bot", llm_config=llm_config),
    )


def as_dict(question: str) -> dict:
    user, bot = _agents()
    try:
        return {"answer": user.initiate_chat(bot, message=question, max_turns=1).summary}
    except Exception as e:
        return {"error": str(e)}


def as_text(question: str) -> str:
    user, bot = _agents()
    try:
        reply = user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception as e:
        reply = f"Chat failed: {type(e).__name__}"
    return reply


def as_traceback(question: str):
    user, bot = _agents()
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary, None
    except Exception:
        return None, traceback.format_exc()


def as_class(question: str):
    user, bot = _agents()
    problem = None
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary, problem
    except (Exception,) as e:
        problem = e
    return None, problem
