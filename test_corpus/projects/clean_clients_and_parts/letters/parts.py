"""Parts that may be shared, and parts that one script has."""

from autogen_agentchat.conditions import ExternalTermination, MaxMessageTermination, TextMentionTermination
from autogen_core.memory import ListMemory
from autogen_core.model_context import BufferedChatCompletionContext

stop_button = ExternalTermination()
finished = TextMentionTermination("SENT")
house_rules = ListMemory()
context = BufferedChatCompletionContext(buffer_size=20)
at_most_ten = MaxMessageTermination(10)


def new_context() -> BufferedChatCompletionContext:
    return BufferedChatCompletionContext(buffer_size=20)
