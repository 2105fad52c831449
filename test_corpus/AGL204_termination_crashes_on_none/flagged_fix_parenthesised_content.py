"""Proof reader; the content stands in parentheses already, or over two lines."""
import os

from autogen import AssistantAgent, ConversableAgent


def build():
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    reader = AssistantAgent(
        "reader",
        llm_config=llm_config,
        is_termination_msg=lambda m: (m["content"]).rstrip().endswith("FINE"),  #! AGL204 safe-fix
    )
    writer = ConversableAgent(
        "writer",
        llm_config=llm_config,
        human_input_mode="NEVER",
        is_termination_msg=lambda m: (
            "PRINT" in m.get(  #! AGL204 unsafe-fix
                "content",
                "",
            )
        ),
    )
    return reader, writer
