"""The walrus names the text and tests it in the same breath."""
import os

import autogen


def closes(msg):
    if (body := msg.get("content")) and body.strip().endswith("CLOSE"):
        return True
    return False


def chat(text: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = autogen.AssistantAgent(
        "bot",
        llm_config=llm_config,
        is_termination_msg=lambda m: (c := m.get("content")) is not None and "CLOSE" in c,
    )
    user = autogen.UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=closes,
    )
    return user.initiate_chat(bot, message=text)
