"""FAQ helper with a module logger that a parameter hides."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)


def ask(question, logger=None):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        return None
