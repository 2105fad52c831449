"""The options of the old openai client, in the entry of an assistant's config and next to it."""

import os

from autogen import AssistantAgent, UserProxyAgent

assistant = AssistantAgent(
    "assistant",
    llm_config={
        "config_list": [
            {
                "model": "gpt-4o",
                "api_key": os.environ["GATEWAY_KEY"],
                "base_url": "https://llm.intranet.example/v1",  #! AGL601 safe-fix
            }
        ],
        "timeout": 120,  #! AGL601 safe-fix
        "temperature": 0,
    },
)
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=4)

if __name__ == "__main__":
    result = user.initiate_chat(assistant, message="Summarise the meeting notes of Monday.", max_turns=2)
    print(result.summary)
