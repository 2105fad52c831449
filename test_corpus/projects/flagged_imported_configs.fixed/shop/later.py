"""An option that is set on an imported config."""

from autogen import AssistantAgent

from shop.settings import BY_SIZE
from shop.slow import slow_config

slow_config["timeout"] = 600  #! AGL601 unsafe-fix
BY_SIZE["request_timeout"] = 600


def build_thinker() -> AssistantAgent:
    return AssistantAgent("thinker", llm_config=slow_config)
