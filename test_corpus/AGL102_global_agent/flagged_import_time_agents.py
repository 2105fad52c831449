"""agents.py of the support desk: other modules import what they need from here."""
import os

from autogen import ConversableAgent

llm_config = {
    "config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}],
    "temperature": 0,
}

triage = ConversableAgent(  #! AGL102
    name="triage",
    system_message="Name the product the ticket is about.",
    llm_config=llm_config,
    human_input_mode="NEVER",
)

writer = ConversableAgent(  #! AGL102
    name="writer",
    system_message="Write a polite first answer.",
    llm_config=llm_config,
    human_input_mode="NEVER",
)

__all__ = ["triage", "writer"]
