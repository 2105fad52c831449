"""Meeting minutes: the same test ends the chat and filters the transcript afterwards."""
import os

import autogen


def is_closing(msg):
    return "MEETING CLOSED" in (msg.get("content") or "")  #! AGL204 safe-fix


def hold_meeting(agenda: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    chair = autogen.AssistantAgent("chair", llm_config=llm_config)
    scribe = autogen.UserProxyAgent(
        "scribe",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=10,
        is_termination_msg=is_closing,
    )
    result = scribe.initiate_chat(chair, message=agenda)
    return [m for m in result.chat_history if not is_closing(m)]
