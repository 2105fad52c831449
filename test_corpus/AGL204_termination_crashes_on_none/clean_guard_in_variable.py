"""Names the question "is there text?" first and asks it before each look."""
import os

import autogen


def finished(message: dict) -> bool:
    content = message.get("content")
    has_text = content is not None
    return has_text and "FINISHED" in content


def serve(text: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    worker = autogen.AssistantAgent("worker", llm_config=llm_config)
    boss = autogen.UserProxyAgent(
        "boss",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=finished,
    )
    return boss.initiate_chat(worker, message=text)
