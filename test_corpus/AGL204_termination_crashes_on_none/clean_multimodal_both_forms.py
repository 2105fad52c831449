"""Joins multimodal parts, takes text as it is, and gives up on everything else."""
import os

from autogen import UserProxyAgent
from autogen.agentchat.contrib.multimodal_conversable_agent import MultimodalConversableAgent


def tagged(message):
    content = message["content"]
    if isinstance(content, list):
        content = " ".join(part.get("text", "") for part in content)
    if isinstance(content, str):
        return "TAGGED" in content
    return False


def tag(url: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    tagger = MultimodalConversableAgent("tagger", llm_config=llm_config, human_input_mode="NEVER")
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=1,
        is_termination_msg=tagged,
    )
    return user.initiate_chat(tagger, message=f"Tag <img {url}>")
