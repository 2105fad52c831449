"""Messages that are completed before they are sent, or may be."""
from autogen import AssistantAgent, UserProxyAgent

BASE = {"role": "user", "name": "desk"}


def fill(message, text):
    message["content"] = text
    return message


def run(llm_config, text: str, extra: dict):
    bot = AssistantAgent("bot", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    message = {"role": "user"}
    message["content"] = text
    user.initiate_chat(bot, message=message)
    late = {"role": "user"}
    fill(late, text)
    user.initiate_chat(bot, message=late)
    user.initiate_chat(bot, message={**BASE, "content": text})
    user.initiate_chat(bot, message={"role": "user", **extra})
    other = {"role": "user", "content": None}
    other.update(extra)
    user.initiate_chat(bot, message=other)
