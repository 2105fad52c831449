"""Ticket desk: what stands behind the last colon decides; an empty text has such a part, too."""
import os

from autogen import AssistantAgent


def build():
    return AssistantAgent(
        "desk",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        is_termination_msg=lambda m: (m.get("content") or "").split(":")[-1].strip() == "RESOLVED",  #! AGL204 safe-fix
    )
