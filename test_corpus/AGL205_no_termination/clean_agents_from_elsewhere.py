"""One of the two cannot be seen, or brings settings that cannot."""
from autogen import AssistantAgent, UserProxyAgent

from .agents import make_assistant


def ask(llm_config, question, **settings):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.initiate_chat(make_assistant(llm_config), message=question)
    assistant = AssistantAgent("assistant", llm_config=llm_config, **settings)
    user.initiate_chat(assistant, message=question)
    plain = AssistantAgent("plain", llm_config=llm_config)
    user.initiate_chat(plain, message=question, **settings)
