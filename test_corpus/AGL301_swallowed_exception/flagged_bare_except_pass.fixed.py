"""Keeps a demo agent awake by asking it the time every minute."""
import logging
import os
import time

import autogen

logger = logging.getLogger(__name__)


def main():
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    clock = autogen.AssistantAgent("clock", llm_config=llm_config)
    user = autogen.UserProxyAgent(
        "user", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=0
    )
    while True:
        try:
            user.initiate_chat(clock, message="What time is it in Tokyo?", max_turns=1)
        except Exception:  #! AGL301 unsafe-fix
            logger.exception("initiate_chat() failed")
        time.sleep(60)


if __name__ == "__main__":
    main()
