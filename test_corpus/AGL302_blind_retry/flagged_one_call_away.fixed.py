"""The chat is in a function of its own, and the loop around the call of it; a bare `except`, which AGL301 knows of
where it stands around a chat."""

import random
import time

import autogen


def _chat(question: str, llm_config: dict) -> str:
    writer = autogen.AssistantAgent("writer", llm_config=llm_config)
    editor = autogen.UserProxyAgent("editor", human_input_mode="NEVER", code_execution_config=False)
    return editor.initiate_chat(writer, message=question, max_turns=2).summary


def chat(question: str, llm_config: dict, retries: int = 3) -> str | None:
    while retries > 0:
        try:
            return _chat(question, llm_config)
        except Exception:  #! AGL302 AGL301 unsafe-fix
            retries -= 1
            print("trying again", retries)
            time.sleep(random.random())
    return None
