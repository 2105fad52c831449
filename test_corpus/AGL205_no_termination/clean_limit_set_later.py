"""The limit is updated before the chat; reply functions can end it as well."""
from autogen import AssistantAgent, UserProxyAgent


def ask(llm_config, question):
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.update_max_consecutive_auto_reply(3)
    return user.initiate_chat(assistant, message=question).summary
