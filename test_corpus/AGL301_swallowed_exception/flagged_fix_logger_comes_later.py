"""Script whose logger is made behind its first chat."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

bot = AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
try:
    user.initiate_chat(bot, message="Say hello.", max_turns=1)
except Exception:  #! AGL301 safe-fix
    pass

logger = logging.getLogger("hello")
logger.info("done")
