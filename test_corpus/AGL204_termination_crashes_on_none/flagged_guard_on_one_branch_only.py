"""Release captain: the text is checked for tool replies but not for anybody else."""
import os

from autogen import ConversableAgent


def release_over(message):
    content = message.get("content", "")
    if message.get("role") == "tool":
        if content is not None and "rollout finished" in content:
            return True
        return False
    elif message.get("name") == "captain":
        return content.startswith("RELEASED")  #! AGL204 safe-fix
    return False


def release(version: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    captain = ConversableAgent("captain", llm_config=llm_config, human_input_mode="NEVER")
    pipeline = ConversableAgent(
        "pipeline",
        llm_config=False,
        human_input_mode="NEVER",
        max_consecutive_auto_reply=15,
        is_termination_msg=release_over,
    )
    return pipeline.initiate_chat(captain, message=f"Roll out {version}.")
