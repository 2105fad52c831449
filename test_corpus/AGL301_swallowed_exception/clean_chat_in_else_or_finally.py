"""Only the preparation is shielded: the chats stand in `else`, in `finally` and after the try."""
import json
import os
from pathlib import Path

import autogen


def run(profile: Path, question: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = autogen.AssistantAgent("bot", llm_config=llm_config)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    prefix = ""
    try:
        prefix = json.loads(profile.read_text())["greeting"]
    except Exception:
        pass
    else:
        user.initiate_chat(bot, message=prefix, max_turns=1)
    try:
        profile.touch()
    except Exception:
        prefix = ""
    finally:
        user.send("Ready.", bot, request_reply=False)
    return user.initiate_chat(bot, message=prefix + question, max_turns=1)
