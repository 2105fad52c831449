"""Slogan workshop: an agent marks its final slogan with a leading hash sign."""
import os

import autogen


def final_marker(message) -> bool:
    return message.get("content")[:1] == "#"  #! AGL204


def workshop(product: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    copywriter = autogen.AssistantAgent(
        "copywriter",
        system_message="Propose slogans. Start the final one with '#'.",
        llm_config=llm_config,
    )
    client = autogen.UserProxyAgent(
        "client",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        default_auto_reply="Shorter.",
        is_termination_msg=final_marker,
    )
    return client.initiate_chat(copywriter, message=product).summary
