"""Uses AutoGen's own content_str, which knows None and multimodal lists."""
import os

from autogen import UserProxyAgent
from autogen.agentchat.contrib.multimodal_conversable_agent import MultimodalConversableAgent
from autogen.code_utils import content_str


def captioned(message):
    text = content_str(message["content"])
    return text.rstrip().endswith("CAPTIONED")


def caption(url: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    model = MultimodalConversableAgent(
        "captioner",
        llm_config=llm_config,
        human_input_mode="NEVER",
        is_termination_msg=lambda m: "CAPTIONED" in content_str(m.get("content")),
    )
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=1,
        is_termination_msg=captioned,
    )
    return user.initiate_chat(model, message=f"<img {url}>").summary
