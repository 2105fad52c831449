"""An agent with a reply function of its own takes what it likes; AutoGen's own code never sees it."""
from autogen import Agent, ConversableAgent


def answer(recipient, messages=None, sender=None, config=None):
    return True, f"You said {messages!r}"


def build():
    echo = ConversableAgent("echo", llm_config=False, human_input_mode="NEVER")
    echo.register_reply([Agent, None], answer)
    return echo


def ask(question: str):
    return build().generate_reply(messages="ping", sender=None), build().generate_reply({"question": question})
