"""Podcast outline generator; the test names the text inside the expression."""
import os

import autogen


def outline(topic: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    host = autogen.AssistantAgent("host", llm_config=llm_config)
    producer = autogen.UserProxyAgent(
        "producer",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=4,
        is_termination_msg=lambda m: (text := m.get("content", "")).strip().endswith("CUT") or text == "",  #! AGL204
    )
    return producer.initiate_chat(host, message=topic)
