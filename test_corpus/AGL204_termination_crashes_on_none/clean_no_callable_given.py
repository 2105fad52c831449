"""Default test of AutoGen, a None, and a test the caller brings along."""
import os

from autogen import AssistantAgent, UserProxyAgent


def pair(stop=None):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = AssistantAgent("bot", llm_config=llm_config, is_termination_msg=None)
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=stop or (lambda m: m.get("content") and m["content"].strip() == "TERMINATE"),
    )
    return bot, user


def run(prompt: str):
    bot, user = pair()
    return user.initiate_chat(bot, message=prompt)
