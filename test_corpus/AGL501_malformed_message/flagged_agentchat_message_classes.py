"""Messages without a source, with positional arguments, with content of the wrong kind."""
from autogen_agentchat.messages import HandoffMessage, MultiModalMessage, StopMessage, TextMessage
from autogen_core import Image


def messages(picture: Image, text: str, target: str):
    return [
        TextMessage(content=text),  #! AGL501
        TextMessage(text, "user"),  #! AGL501
        TextMessage(content=None, source="user"),  #! AGL501
        StopMessage(content=["stop"], source="user"),  #! AGL501
        HandoffMessage(content="Take over.", source="user"),  #! AGL501
        HandoffMessage(target=target, source="user"),  #! AGL501
        MultiModalMessage(content="a picture", source="user"),  #! AGL501
        MultiModalMessage(content=[text, picture], source="user"),
    ]
