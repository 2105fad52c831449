"""The system message of its own has replaced the one that asked for TERMINATE."""
import os

import autogen

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
cook = autogen.AssistantAgent("cook", system_message="You write short recipes.", llm_config=llm_config)
guest = autogen.UserProxyAgent(
    "guest",
    human_input_mode="NEVER",
    code_execution_config=False,
    is_termination_msg=lambda message: "TERMINATE" in (message.get("content") or ""),  #! AGL209
)
guest.initiate_chat(cook, message="Something with quinces, please.")
