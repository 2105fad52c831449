"""AG2's LLMConfig takes any option, and hands the unknown ones to the first request."""

import os

from autogen import ConversableAgent, LLMConfig

llm = LLMConfig(
    api_type="openai",
    model="gpt-4o",
    api_key=os.environ["OPENAI_API_KEY"],
    api_base="https://proxy.example.org/v1",  #! AGL601 safe-fix
)
several = LLMConfig(
    {"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"], "request_timeout": 30},  #! AGL601 safe-fix
    {"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"], "timeout": 30},
)


def summarise(text: str) -> str:
    agent = ConversableAgent("summariser", llm_config=llm, human_input_mode="NEVER")
    checker = ConversableAgent("checker", llm_config=several, human_input_mode="NEVER")
    draft = agent.generate_reply(messages=[{"role": "user", "content": text}])
    return checker.generate_reply(messages=[{"role": "user", "content": f"Correct this: {draft}"}])
