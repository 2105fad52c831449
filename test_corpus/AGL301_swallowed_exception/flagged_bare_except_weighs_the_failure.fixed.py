"""Weather line: some failures are none to the bare handler, the others are lost."""
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def warning(place, quiet):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = AssistantAgent("bot", llm_config=LLM)
    try:
        return user.initiate_chat(bot, message=place, max_turns=1).summary
    except Exception:  #! AGL301 unsafe-fix
        if quiet:
            return None
        raise
