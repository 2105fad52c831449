"""Optional AutoGen back end of a static-site generator; the rest works without it."""
from __future__ import annotations

import os
from pathlib import Path

try:
    import autogen
    from autogen import AssistantAgent
except ImportError:  # pip install site[agents]
    autogen = None
    AssistantAgent = None

try:
    from autogen.agentchat.contrib.multimodal_conversable_agent import MultimodalConversableAgent
except ImportError:
    MultimodalConversableAgent = None


def available() -> bool:
    return autogen is not None


def describe_image(path: Path) -> str:
    if MultimodalConversableAgent is None:
        raise RuntimeError("image descriptions need autogen with the lmm extra")
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    seer = MultimodalConversableAgent(
        "seer", llm_config=llm, human_input_mode="NEVER", max_consecutive_auto_reply=100  #! AGL201 safe-fix
    )
    page = autogen.UserProxyAgent(
        "page",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=0,
    )
    return page.initiate_chat(seer, message=f"Describe <img {path}> in one sentence.").summary


def summarise(text: str) -> str:
    if not available():
        return text[:200]
    llm = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    editor = AssistantAgent("editor", llm_config=llm, max_consecutive_auto_reply=1)
    page = autogen.ConversableAgent(
        "page",
        human_input_mode="NEVER",
        max_consecutive_auto_reply=100,  #! AGL201 safe-fix
    )
    return page.initiate_chat(editor, message="Summarise:\n" + text).summary
