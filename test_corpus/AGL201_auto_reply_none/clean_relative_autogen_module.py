"""The package has its own autogen.py with classes that only look like AutoGen's."""
from .autogen import AssistantAgent, UserProxyAgent
from .vendor.autogen.agents import ConversableAgent


def build(model: str):
    writer = AssistantAgent("writer", model=model, max_consecutive_auto_reply=None)
    user = UserProxyAgent("user", human_input_mode="NEVER", max_consecutive_auto_reply=None)
    editor = ConversableAgent("editor", max_consecutive_auto_reply=float("inf"))
    user.update_max_consecutive_auto_reply(None)
    return writer, editor, user


def rewrite(text: str, model: str = "llama3") -> str:
    writer, editor, user = build(model)
    try:
        draft = user.converse(writer, text)
    except ConnectionError as error:
        raise RuntimeError(f"{model} is not running") from error
    return user.converse(editor, draft)
