"""Translator whose conversation starts with an instruction from a constant."""
import os

from autogen import ConversableAgent

INSTRUCTION = {"role": "system", "content": "Translate into Dutch."}


def translate(text, messages=[INSTRUCTION]):  #! AGL104
    agent = ConversableAgent(
        "translator",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )
    messages.append({"role": "user", "content": text})
    return agent.generate_reply(messages=messages)
