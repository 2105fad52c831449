"""The test expects a message without text and answers False then."""
import os

import autogen


def asks_to_stop(msg):
    try:
        return msg["content"].strip().lower().endswith("stop")
    except (AttributeError, KeyError):
        return False


def chat(text: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = autogen.AssistantAgent("bot", llm_config=llm_config)
    user = autogen.UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=asks_to_stop,
    )
    return user.initiate_chat(bot, message=text)
