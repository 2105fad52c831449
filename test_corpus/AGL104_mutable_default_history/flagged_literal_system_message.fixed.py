"""Translator whose conversation starts with a fixed instruction."""
import os

from autogen import ConversableAgent


def translate(text, messages=None):  #! AGL104 safe-fix
    if messages is None:
        messages = [{"role": "system", "content": "Translate into Dutch."}]
    agent = ConversableAgent(
        "translator",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )
    messages.append({"role": "user", "content": text})
    return agent.generate_reply(messages=messages)
