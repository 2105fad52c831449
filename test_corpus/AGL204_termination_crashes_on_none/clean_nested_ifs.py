"""The text is only touched inside the branch that knows it is there."""
import os

from autogen import AssistantAgent, UserProxyAgent


def deployment_over(msg):
    if msg is not None:
        if msg.get("content"):
            if msg.get("name") == "deployer":
                if "DEPLOYED" in msg["content"]:
                    return True
                return msg["content"].strip().lower() == "rolled back"
    return False


def text_or_nothing(msg):
    content = msg["content"]
    if content is None:
        verdict = False
    else:
        verdict = content.endswith("OVER")
    return verdict


def deploy(tag: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    deployer = AssistantAgent("deployer", llm_config=llm_config, is_termination_msg=text_or_nothing)
    ops = UserProxyAgent(
        "ops",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=9,
        is_termination_msg=deployment_over,
    )
    return ops.initiate_chat(deployer, message=f"Deploy {tag}.")
