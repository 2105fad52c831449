"""Service which loads its settings before the imports that read them."""
import os

from dotenv import load_dotenv

load_dotenv()

from autogen import AssistantAgent, UserProxyAgent  # noqa: E402


def ask(question):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        return None
