"""Library which works without AutoGen, too."""
import os

try:
    import autogen
except ImportError:
    autogen = None

TIMEOUT = 30


def ask(question):
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = autogen.AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    try:
        return user.initiate_chat(bot, message=question, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        return None
