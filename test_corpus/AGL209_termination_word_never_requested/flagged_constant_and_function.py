"""The word is a constant, used in the function that waits and nowhere else."""
from autogen import ConversableAgent

STOP_WORD = "GOODBYE"


def is_goodbye(message: dict) -> bool:
    content = message.get("content") or ""
    return content.rstrip().endswith(STOP_WORD)  #! AGL209


def comedy(llm_config):
    cathy = ConversableAgent(
        "cathy", system_message="You are a comedian.", llm_config=llm_config, human_input_mode="NEVER"
    )
    joe = ConversableAgent(
        "joe",
        system_message="You are a comedian, too. Continue where the other left off.",
        llm_config=llm_config,
        human_input_mode="NEVER",
        is_termination_msg=is_goodbye,
    )
    return joe.initiate_chat(cathy, message="Cathy, tell me a joke.")
