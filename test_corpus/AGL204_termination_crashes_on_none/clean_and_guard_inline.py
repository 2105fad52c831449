"""The usual pair, with the text tested for being there first, in one line or over several."""
import os

import autogen

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

assistant = autogen.AssistantAgent(
    name="assistant",
    llm_config=llm_config,
    is_termination_msg=lambda x: x.get("content", "") and x.get("content", "").rstrip().endswith("TERMINATE"),
)
user_proxy = autogen.UserProxyAgent(
    name="user_proxy",
    human_input_mode="NEVER",
    max_consecutive_auto_reply=5,
    code_execution_config=False,
    is_termination_msg=lambda x: x.get("content", "")
    and x.get("content", "")
    .rstrip()
    .endswith("TERMINATE"),
)

user_proxy.initiate_chat(assistant, message="What is the tallest building in Rotterdam?")
