"""A door phone that answers by chat; whoever wrote it likes short lines."""
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def greet(visitor):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    porter = AssistantAgent("porter", llm_config=LLM)
    try: return user.initiate_chat(porter, message=visitor, max_turns=1).summary
    except: return None  #! AGL301 unsafe-fix


def ring(visitors):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    porter = AssistantAgent("porter", llm_config=LLM)
    for visitor in visitors:
        try: user.initiate_chat(porter, message=visitor, max_turns=1)
        except: continue  #! AGL301 unsafe-fix


def announce(visitor):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    porter = AssistantAgent("porter", llm_config=LLM)
    try: print(user.initiate_chat(porter, message=visitor, max_turns=1).summary)
    except: print("The door phone is out of order.")  #! AGL301 unsafe-fix


def dismiss(visitor):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    porter = AssistantAgent("porter", llm_config=LLM)
    try:
        user.initiate_chat(porter, message=visitor, max_turns=1)
    except:  #! AGL301 unsafe-fix
        done = False; return done
