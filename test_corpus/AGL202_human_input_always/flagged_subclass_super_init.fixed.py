"""Agents of a deployment assistant; the operator is a UserProxyAgent with a fixed set-up."""
import logging

from autogen import ConversableAgent, UserProxyAgent

logger = logging.getLogger(__name__)


class Operator(UserProxyAgent):
    def __init__(self, environment: str, **kwargs):
        super().__init__(
            name="operator",
            human_input_mode="NEVER",  #! AGL202 unsafe-fix
            code_execution_config=False,
            **kwargs,
        )
        self.environment = environment

    def ask_operator(self, prompt: str) -> str:
        logger.info("asking the operator of %s", self.environment)
        return self.get_human_input(f"[{self.environment}] {prompt}")


class ReleaseManager(ConversableAgent):
    PROMPT = "You plan a release and wait for approval of every step."

    def __init__(self, llm_config: dict):
        super().__init__("release_manager", self.PROMPT, None, 20, "ALWAYS", llm_config=llm_config)  #! AGL202


def release(environment: str, version: str, llm_config: dict) -> str:
    operator = Operator(environment)
    manager = ReleaseManager(llm_config)
    return operator.initiate_chat(manager, message=f"Release {version} to {environment}.").summary
