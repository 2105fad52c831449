"""FAQ helper which only ever called the root logger."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)

logging.basicConfig(level=logging.INFO)


def ask(question):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_chat() failed")
        return None
