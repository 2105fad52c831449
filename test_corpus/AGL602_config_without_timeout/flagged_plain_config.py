"""The config of nearly every first program."""

import os

from autogen import AssistantAgent, UserProxyAgent

llm_config = {  #! AGL602
    "config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}],
    "temperature": 0,
}
assistant = AssistantAgent("assistant", llm_config=llm_config)
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

if __name__ == "__main__":
    user.initiate_chat(assistant, message="Plan a picnic.", max_turns=2)
