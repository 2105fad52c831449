"""Every shape that classic AutoGen sends: text, dicts with content, calls without content, lists of parts."""
from autogen import ConversableAgent


def chat(user: ConversableAgent, bot: ConversableAgent, text: str, url: str):
    user.initiate_chat(bot, message=text)
    user.initiate_chat(bot, message={"content": "Hello", "role": "user"})
    user.initiate_chat(bot, message={"content": ""})
    user.initiate_chat(bot, message={"content": [{"type": "text", "text": "What is this?"}]})
    user.initiate_chat(bot, message=lambda sender, recipient, context: f"{sender.name} says hello")
    call = {"id": "1", "type": "function", "function": {"name": "now", "arguments": "{}"}}
    user.send({"content": None, "tool_calls": [call]}, bot)
    user.send({"content": None, "tool_calls": []}, bot)
    user.send({"function_call": {"name": "now", "arguments": "{}"}}, bot)
    user.initiate_chat(bot)
    user.initiate_chat(bot, message=None)
