"""A door phone that answers by chat; whoever wrote it likes short lines."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def greet(visitor):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    porter = AssistantAgent("porter", llm_config=LLM)
    try: return user.initiate_chat(porter, message=visitor, max_turns=1).summary
    except Exception: logger.exception("initiate_chat() failed"); raise  #! AGL301 unsafe-fix


def ring(visitors):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    porter = AssistantAgent("porter", llm_config=LLM)
    for visitor in visitors:
        try: user.initiate_chat(porter, message=visitor, max_turns=1)
        except Exception: logger.exception("initiate_chat() failed"); continue  #! AGL301 unsafe-fix


def announce(visitor):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    porter = AssistantAgent("porter", llm_config=LLM)
    try: print(user.initiate_chat(porter, message=visitor, max_turns=1).summary)
    except Exception: print("The door phone is out of order.")  #! AGL301 unsafe-fix


def dismiss(visitor):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    porter = AssistantAgent("porter", llm_config=LLM)
    try:
        user.initiate_chat(porter, message=visitor, max_turns=1)
    except Exception:  #! AGL301 unsafe-fix
        logger.exception("initiate_chat() failed")
        raise
