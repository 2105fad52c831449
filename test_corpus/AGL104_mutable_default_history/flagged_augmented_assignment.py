"""Batch job which adds every finished chat to one list."""
import os

from autogen import AssistantAgent, UserProxyAgent


def run(task, turns=[]):  #! AGL104 safe-fix
    # one fresh pair for each task
    worker = AssistantAgent("worker", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    boss = UserProxyAgent("boss", human_input_mode="NEVER", code_execution_config=False)
    turns += boss.initiate_chat(worker, message=task, max_turns=2).chat_history
    return turns
