"""Quiz master whose tests look at the text first and ask whether there is any afterwards."""
import logging
import os

import autogen

logger = logging.getLogger(__name__)


def solved(message):
    content = message.get("content")
    if not content:
        logger.debug("message without text from %s", message.get("name"))
    return (content or "").strip() == "SOLVED"  #! AGL204 safe-fix


def quiz(question: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    master = autogen.AssistantAgent(
        "master",
        llm_config=llm_config,
        is_termination_msg=lambda m: "SOLVED" in (m.get("content") or "") and m["content"] is not None,  #! AGL204 safe-fix
    )
    player = autogen.UserProxyAgent(
        "player",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=solved,
    )
    return player.initiate_chat(master, message=question)
