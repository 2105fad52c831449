"""The first script everybody writes."""
import os

from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
assistant = AssistantAgent("assistant", llm_config=llm_config)
user_proxy = UserProxyAgent("user_proxy", human_input_mode="NEVER", code_execution_config={"work_dir": "out"})

user_proxy.initiate_chat(assistant, message="Plot the population of Europe since 1900.")  #! AGL205
