"""A config without a list, spread from a base, and the client without an agent."""

import os

from autogen import AssistantAgent, OpenAIWrapper

base = {"api_key": os.environ["OPENAI_API_KEY"], "temperature": 0.3}
wrapper = OpenAIWrapper(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])  #! AGL602


def writer() -> AssistantAgent:
    return AssistantAgent("writer", llm_config={**base, "model": "gpt-4o"})  #! AGL602


def tone(text: str) -> str:
    answer = wrapper.create(messages=[{"role": "user", "content": f"The tone of this, in a word: {text}"}])
    return wrapper.extract_text_or_completion_object(answer)[0]
