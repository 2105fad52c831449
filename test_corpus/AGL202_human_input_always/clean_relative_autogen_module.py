"""These agents come from modules of this package that bear AutoGen's names."""
from .agents.autogen import ConversableAgent
from .autogen import UserProxyAgent
from ..compat import AssistantAgent

DEFAULT_MODE = "ALWAYS"


def build(channel):
    user = UserProxyAgent("user", human_input_mode="ALWAYS", channel=channel)
    helper = AssistantAgent("helper", human_input_mode=DEFAULT_MODE)
    clerk = ConversableAgent("clerk", channel, None, 5, "ALWAYS")
    return user, helper, clerk


def greet(channel, name: str) -> str:
    user, helper, clerk = build(channel)
    first = user.talk_to(helper, f"Write a greeting for {name}.")
    return user.talk_to(clerk, first)
