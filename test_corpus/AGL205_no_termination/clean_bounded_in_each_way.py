"""A limit on the chat, on one agent, or a condition: each is enough."""
from autogen import AssistantAgent, UserProxyAgent


def is_done(message):
    return "DONE" in (message.get("content") or "")


def chats(llm_config, settings):
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.initiate_chat(assistant, message="one", max_turns=3)
    user.initiate_chat(assistant, message="two", max_turns=settings.turns)
    limited = UserProxyAgent("l", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=4)
    limited.initiate_chat(assistant, message="three")
    listening = UserProxyAgent("w", human_input_mode="NEVER", code_execution_config=False, is_termination_msg=is_done)
    listening.initiate_chat(assistant, message="four")
    user.initiate_chat(AssistantAgent("a", llm_config=llm_config, max_consecutive_auto_reply=2), message="five")
