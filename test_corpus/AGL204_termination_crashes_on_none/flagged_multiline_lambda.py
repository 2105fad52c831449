"""Nightly incident summary written by two agents, with a termination lambda spread over lines."""
import os

import autogen


def summarise_incidents(lines: list) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    analyst = autogen.AssistantAgent(name="analyst", llm_config=llm_config)
    proxy = autogen.UserProxyAgent(
        name="ops",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=lambda message: (
            message.get("role") == "assistant"
            and message.get("name") != "ops"
            and message.get("content", "")  #! AGL204 safe-fix
            .rstrip()
            .endswith("TERMINATE")
        ),
    )
    chat = proxy.initiate_chat(analyst, message="\n".join(lines))
    return chat.summary
