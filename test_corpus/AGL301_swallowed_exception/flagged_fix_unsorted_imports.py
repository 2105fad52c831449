"""Webhook whose imports grew one by one."""
from autogen import AssistantAgent, UserProxyAgent
import os
import json


def ask(body):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    try:
        return user.initiate_chat(bot, message=json.loads(body)["text"], max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        return None
