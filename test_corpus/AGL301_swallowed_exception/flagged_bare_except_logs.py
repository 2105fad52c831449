"""Overnight report runner; it writes down what happened and carries on, even after Ctrl-C."""
import logging
import os
import traceback

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger("reports")


def write_report(subject: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    author = AssistantAgent("author", llm_config=llm_config)
    desk = UserProxyAgent("desk", human_input_mode="NEVER", code_execution_config=False)
    try:
        return desk.initiate_chat(author, message=subject, max_turns=2).summary
    except:  #! AGL301 unsafe-fix
        logger.exception("no report on %s", subject)
        return None


def proofread(text: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    reader = AssistantAgent("reader", llm_config=llm_config)
    desk = UserProxyAgent("desk", human_input_mode="NEVER", code_execution_config=False)
    try:
        return desk.initiate_chat(reader, message=text, max_turns=1).summary
    except:  #! AGL301 unsafe-fix
        traceback.print_exc()
    return text


def translate(text: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    translator = AssistantAgent("translator", llm_config=llm_config)
    desk = UserProxyAgent("desk", human_input_mode="NEVER", code_execution_config=False)
    try:
        return desk.initiate_chat(translator, message=text, max_turns=1).summary
    except:  #! AGL301 unsafe-fix
        return {"error": traceback.format_exc()}
