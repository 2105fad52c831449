"""Small talk helpers in as few lines as possible."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)


def ask(question):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    answer = ""
    try: answer = user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception: logger.exception("initiate_chat() failed")  #! AGL301 safe-fix
    try: return answer or user.initiate_chat(bot, message="Say anything.", max_turns=1).summary
    except Exception: logger.exception("initiate_chat() failed"); return None  #! AGL301 safe-fix
