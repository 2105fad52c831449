"""Searches the printed form of the whole message, or a list of its parts."""
import json
import os

import autogen


def run(prompt: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = autogen.AssistantAgent(
        "bot",
        llm_config=llm_config,
        is_termination_msg=lambda m: "TERMINATE" in json.dumps(m),
    )
    user = autogen.UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=lambda m: "TERMINATE" in str(m) or "TERMINATE" in [m.get("content")],
    )
    return user.initiate_chat(bot, message=prompt)
