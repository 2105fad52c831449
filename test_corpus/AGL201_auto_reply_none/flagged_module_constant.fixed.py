"""Newsletter writer: limits and model names are gathered at the top of the module."""
import os
from typing import Final, Optional

from autogen import AssistantAgent, UserProxyAgent

MODEL = "gpt-4o-mini"
MAX_AUTO_REPLIES = None
EDITOR_LIMIT: Final[Optional[int]] = None
READER_LIMIT = 500
WRITER_LIMIT = 8


def _llm() -> dict:
    return {"config_list": [{"model": MODEL, "api_key": os.environ["OPENAI_API_KEY"]}], "timeout": 90}


def write_issue(topic: str) -> str:
    writer = AssistantAgent("writer", llm_config=_llm(), max_consecutive_auto_reply=WRITER_LIMIT)
    editor = AssistantAgent(
        "editor",
        system_message="Tighten the draft. Answer TERMINATE when it is fit to print.",
        llm_config=_llm(),
        max_consecutive_auto_reply=10,  #! AGL201 unsafe-fix
    )
    draft = editor.initiate_chat(writer, message=f"Write 300 words about {topic}.").summary
    reader = UserProxyAgent(
        "reader",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=10,  #! AGL201 unsafe-fix
        default_auto_reply="Please make it shorter.",
    )
    return reader.initiate_chat(writer, message=draft).summary


def proofread(text: str) -> str:
    clerk = UserProxyAgent(
        "clerk", human_input_mode="NEVER", code_execution_config=False,
        max_consecutive_auto_reply=10,  #! AGL201 unsafe-fix
    )
    checker = AssistantAgent("checker", llm_config=_llm(), max_consecutive_auto_reply=3)
    return clerk.initiate_chat(checker, message="Proofread:\n" + text).summary
