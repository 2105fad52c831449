"""What the conversations consist of; here for all of them."""

from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_core.memory import ListMemory
from autogen_core.model_context import BufferedChatCompletionContext

context = BufferedChatCompletionContext(buffer_size=20)  #! AGL103
finished = MaxMessageTermination(12) | TextMentionTermination("SENT")  #! AGL103
preferences = ListMemory()  #! AGL103
