"""Agents of local classes: the mode passes through their constructors."""

from autogen import AssistantAgent, UserProxyAgent


class SupportAgent(AssistantAgent):
    def __init__(self, name, llm_config, **kwargs):
        super().__init__(name, llm_config=llm_config, **kwargs)


class Customer(UserProxyAgent):
    """Keeps AutoGen's constructor."""

    def greet(self) -> str:
        return f"Hello from {self.name}"


def build(llm_config):
    agent = SupportAgent("support", llm_config, human_input_mode="Never")  #! AGL605 unsafe-fix
    customer = Customer(
        "customer", human_input_mode="never", code_execution_config=False  #! AGL605 unsafe-fix
    )
    return agent, customer
