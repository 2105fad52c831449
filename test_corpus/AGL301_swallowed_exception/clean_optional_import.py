"""AutoGen is optional; the broad handler stands around its import and its version only."""
import os

try:
    import autogen
except Exception:
    autogen = None

try:
    VERSION = autogen.__version__
except Exception:
    VERSION = "0"


def ask(question: str):
    if autogen is None:
        return None
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = autogen.AssistantAgent("bot", llm_config=llm_config)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(bot, message=question, max_turns=1).summary
