"""The mode is imported from elsewhere, looked up in a store, or held by a settings object."""
from dataclasses import dataclass

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent
from pydantic_settings import BaseSettings

from .constants import ALWAYS, HUMAN_INPUT_MODE


class AppSettings(BaseSettings):
    human_input_mode: str = "ALWAYS"
    model: str = "gpt-4o"


@dataclass
class AgentSpec:
    name: str
    prompt: str = ""
    human_input_mode: str = "ALWAYS"


def from_settings(settings: AppSettings) -> UserProxyAgent:
    return UserProxyAgent("user", human_input_mode=settings.human_input_mode, code_execution_config=False)


def from_spec(spec: AgentSpec, llm_config: dict) -> ConversableAgent:
    return AssistantAgent(
        spec.name, system_message=spec.prompt, llm_config=llm_config, human_input_mode=spec.human_input_mode
    )


def defaults(store: dict[str, str]) -> list[UserProxyAgent]:
    return [
        UserProxyAgent("a", human_input_mode=HUMAN_INPUT_MODE, code_execution_config=False),
        UserProxyAgent("b", human_input_mode=ALWAYS, code_execution_config=False),
        UserProxyAgent("c", human_input_mode=store.get("mode", "ALWAYS"), code_execution_config=False),
    ]
