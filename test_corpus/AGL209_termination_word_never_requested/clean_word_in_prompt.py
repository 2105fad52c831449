"""The word is asked for: in a system message, in the task, through a constant."""
from autogen import AssistantAgent, UserProxyAgent

WORD = "READY"


def ask(llm_config):
    cook = AssistantAgent("cook", system_message=f"You write recipes. Say {WORD} at the end.", llm_config=llm_config)
    guest = UserProxyAgent(
        "guest",
        human_input_mode="NEVER",
        code_execution_config=False,
        is_termination_msg=lambda message: WORD in (message.get("content") or ""),
    )
    return guest.initiate_chat(cook, message="Soup.")


def count(llm_config):
    counter = AssistantAgent("counter", system_message="You count.", llm_config=llm_config)
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        is_termination_msg=lambda message: str(message.get("content")).endswith("STOP"),
    )
    return user.initiate_chat(counter, message="Count to ten, then say stop.")
