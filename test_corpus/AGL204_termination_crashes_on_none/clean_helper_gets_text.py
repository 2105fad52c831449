"""The lambda hands the text to a helper which can live without any."""
import os
from typing import Optional

import autogen


def says(text: Optional[str], *words: str) -> bool:
    if not text:
        return False
    lowered = text.lower()
    return any(word in lowered for word in words)


def run(prompt: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = autogen.AssistantAgent("bot", llm_config=llm_config)
    user = autogen.UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=lambda m: says(m.get("content"), "terminate", "that is all"),
    )
    return user.initiate_chat(bot, message=prompt)
