"""Messages that carry calls, the ones without text, are sent on before the text is read."""
import os

import autogen


def is_final(msg):
    if msg.get("tool_calls") or msg.get("function_call"):
        return False
    return "FINAL" in msg["content"]


def research(question: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    scholar = autogen.AssistantAgent("scholar", llm_config=llm_config)
    proxy = autogen.UserProxyAgent(
        "proxy",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=8,
        is_termination_msg=is_final,
    )
    return proxy.initiate_chat(scholar, message=question)
