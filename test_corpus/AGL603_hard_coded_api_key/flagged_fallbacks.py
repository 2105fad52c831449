"""A key that is only the fallback is a key in the source all the same."""

import os

from autogen import AssistantAgent, OpenAIWrapper


def assistant(name: str, api_key: str = "sk-tRFKs2K9ffDVS35PnmbjUPULnPyx8ZuTAVE14vtVTAA14vdn") -> AssistantAgent:  #! AGL603
    return AssistantAgent(name, llm_config={"model": "gpt-4o", "api_key": api_key, "timeout": 20})


def wrapper(live: bool) -> OpenAIWrapper:
    return OpenAIWrapper(
        model="gpt-4o",
        api_key=os.getenv("OPENAI_API_KEY") or "sk-None-c2lOch846IC4ZulAqpNx9DHG6HioLgyHSdPr4WyMx1OtUz6Q",  #! AGL603
    )


def second_wrapper(live: bool) -> OpenAIWrapper:
    key = os.environ["LIVE_KEY"] if live else "sk-proj-W3hqTJwwzZHhN8vzLw5n6l7TrKLR9n8eLhM0d88n4W0JZloSiATDXRw0Fr8K7wUOdHsauE5iylGiFpF3NV1FOQq6ob"  #! AGL603
    return OpenAIWrapper(model="gpt-4o", api_key=key)
