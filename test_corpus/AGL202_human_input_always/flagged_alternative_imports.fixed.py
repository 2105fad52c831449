"""Helper library that works with several layouts of the package and imports lazily."""
from __future__ import annotations

from typing import TYPE_CHECKING

try:
    from autogen import AssistantAgent
except ImportError:
    from autogen.agentchat import AssistantAgent

try:
    import autogen.agentchat.user_proxy_agent as proxies
except ImportError:
    proxies = None

if TYPE_CHECKING:
    from autogen import ConversableAgent, UserProxyAgent


def make_user(name: str) -> UserProxyAgent:
    from autogen import UserProxyAgent as Proxy

    return Proxy(name, human_input_mode="NEVER", code_execution_config=False)  #! AGL202 unsafe-fix


def make_assistant(llm_config: dict) -> AssistantAgent:
    return AssistantAgent(
        "assistant",
        llm_config=llm_config,
        human_input_mode="ALWAYS",  #! AGL202
    )


def make_legacy_user(name: str) -> ConversableAgent:
    if proxies is None:
        raise RuntimeError("autogen is not installed")
    return proxies.UserProxyAgent(
        name=name,
        human_input_mode="ALWAYS",  #! AGL202
        code_execution_config={"use_docker": True},
    )


def make_human(name: str) -> ConversableAgent:
    import autogen.agentchat

    agent_class = autogen.agentchat.ConversableAgent
    return agent_class(name, llm_config=False, human_input_mode="ALWAYS")  #! AGL202
