"""Settings dictionaries start with None, but the agents never see it: overridden, changed or replaced."""
import os

from autogen import AssistantAgent, ConversableAgent

DEFAULTS = {"human_input_mode": "NEVER", "max_consecutive_auto_reply": None}

CREW = {"max_consecutive_auto_reply": None, "human_input_mode": "NEVER"}
CREW["max_consecutive_auto_reply"] = int(os.getenv("CREW_REPLIES", "12"))

LOADED = {"max_consecutive_auto_reply": None}
LOADED.update(human_input_mode="NEVER", max_consecutive_auto_reply=7)


def build(llm_config: dict, overrides: dict):
    a = AssistantAgent("a", llm_config=llm_config, **{**DEFAULTS, "max_consecutive_auto_reply": 9})
    b = ConversableAgent("b", llm_config=llm_config, **CREW)
    c = ConversableAgent("c", llm_config=llm_config, **LOADED)
    d = ConversableAgent("d", llm_config=llm_config, **{**DEFAULTS, **overrides})
    options = dict(DEFAULTS)
    options["max_consecutive_auto_reply"] = 15
    e = AssistantAgent("e", llm_config=llm_config, **options)
    return [a, b, c, d, e]
