"""Nothing here says which model answers: the configuration is the caller's."""
from autogen import AssistantAgent, UserProxyAgent


def build_pair(llm_config):
    assistant = AssistantAgent("Data Analyst", llm_config=llm_config)
    user = UserProxyAgent("The User", human_input_mode="NEVER", code_execution_config=False)
    return assistant, user


def analyse(llm_config, question):
    assistant, user = build_pair(llm_config)
    return user.initiate_chat(assistant, message=question, max_turns=3).summary
