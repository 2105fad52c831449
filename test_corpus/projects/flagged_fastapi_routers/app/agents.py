"""The agents of the service, built once for all requests."""

from autogen import AssistantAgent, UserProxyAgent

from .settings import MODEL

clerk = AssistantAgent("clerk", llm_config=MODEL)  #! AGL102
customer = UserProxyAgent("customer", human_input_mode="NEVER", code_execution_config=False)  #! AGL102
