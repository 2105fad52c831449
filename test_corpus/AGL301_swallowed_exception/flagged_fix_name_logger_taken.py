"""FAQ helper in which `logger` is an agent already."""
import os

from autogen import AssistantAgent, UserProxyAgent


def logger(llm_config):
    return AssistantAgent("logger", llm_config=llm_config)


def ask(question):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        return None
