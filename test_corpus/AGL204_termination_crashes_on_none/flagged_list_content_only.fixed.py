"""Image describer: the test knows the multimodal list form, but nothing else."""
import os

from autogen import UserProxyAgent
from autogen.agentchat.contrib.multimodal_conversable_agent import MultimodalConversableAgent


def described(message):
    content = message["content"]
    if isinstance(content, list):
        content = " ".join(part.get("text", "") for part in content)
    return "DESCRIBED" in (content or "")  #! AGL204 safe-fix


def describe(url: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    describer = MultimodalConversableAgent("describer", llm_config=llm_config, human_input_mode="NEVER")
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=1,
        is_termination_msg=described,
    )
    return user.initiate_chat(describer, message=f"Describe <img {url}>").summary
