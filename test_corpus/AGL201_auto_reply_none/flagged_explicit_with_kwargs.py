"""Factory helpers that take extra options but state the reply limit themselves."""
from typing import Any

from autogen import AssistantAgent, UserProxyAgent


def make_assistant(name: str, prompt: str, llm_config: dict, **options: Any) -> AssistantAgent:
    return AssistantAgent(
        name=name,
        system_message=prompt,
        llm_config=llm_config,
        max_consecutive_auto_reply=None,  #! AGL201 safe-fix
        **options,
    )


def make_proxy(name: str = "proxy", **options: Any) -> UserProxyAgent:
    options.setdefault("code_execution_config", False)
    return UserProxyAgent(name, human_input_mode="NEVER", max_consecutive_auto_reply=None, **options)  #! AGL201 safe-fix


def ask_once(question: str, llm_config: dict) -> str:
    proxy = make_proxy()
    expert = make_assistant("expert", "You answer in two sentences.", llm_config, description="answers questions")
    return proxy.initiate_chat(expert, message=question, max_turns=1).summary
