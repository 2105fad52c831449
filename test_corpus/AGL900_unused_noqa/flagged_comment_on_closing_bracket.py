"""Quiz master: the comment stands where the call ends, and silences nothing where it begins."""
import os

import autogen

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def ask(topic: str) -> str:
    master = autogen.AssistantAgent(
        "master",
        llm_config=LLM,
        system_message="Ask three questions.",
        max_consecutive_auto_reply=None,  #! AGL201 safe-fix
    )  #! AGL900 safe-fix # noqa: AGL201 the master never stops
    player = autogen.UserProxyAgent("player", human_input_mode="NEVER", code_execution_config=False)
    return player.initiate_chat(master, message=topic, max_turns=3).summary
