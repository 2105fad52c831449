"""Pattern matching picks out text messages; the others fall through."""
import os

import autogen


def is_over(message):
    match message:
        case {"content": str(text)}:
            return text.rstrip().endswith("OVER")
        case _:
            return False


def run(prompt: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    pilot = autogen.AssistantAgent("pilot", llm_config=llm_config)
    tower = autogen.UserProxyAgent(
        "tower",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=6,
        is_termination_msg=is_over,
    )
    return tower.initiate_chat(pilot, message=prompt)
