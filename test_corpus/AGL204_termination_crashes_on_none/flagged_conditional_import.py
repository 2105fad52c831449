"""Optional AutoGen back end of a note taking tool."""
import os

try:
    import autogen
    from autogen import ConversableAgent
except ImportError:
    autogen = None
    ConversableAgent = None


def expand_note(note: str) -> str:
    if autogen is None:
        return note
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    writer = ConversableAgent("writer", llm_config=llm_config, human_input_mode="NEVER")
    reader = ConversableAgent(
        "reader",
        llm_config=False,
        human_input_mode="NEVER",
        is_termination_msg=lambda m: m["content"].count("\n") > 20,  #! AGL204 safe-fix
    )
    return reader.initiate_chat(writer, message=note, max_turns=4).summary
