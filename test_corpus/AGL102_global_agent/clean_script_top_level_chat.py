"""Straight-line script: everything happens at module level, as in the first tutorial."""
import os

import autogen

config_list = [{"model": "gpt-4", "api_key": os.environ.get("OPENAI_API_KEY")}]

coder = autogen.AssistantAgent("coder", llm_config={"config_list": config_list})
critic = autogen.AssistantAgent("critic", llm_config={"config_list": config_list})
user = autogen.UserProxyAgent(
    "user",
    human_input_mode="NEVER",
    max_consecutive_auto_reply=5,
    code_execution_config={"work_dir": "out", "use_docker": True},
)

groupchat = autogen.GroupChat(agents=[user, coder, critic], messages=[], max_round=12)
manager = autogen.GroupChatManager(groupchat=groupchat, llm_config={"config_list": config_list})

user.initiate_chat(manager, message="Plot the closing prices of two stocks this year.")
for entry in groupchat.messages:
    print(entry["name"], "->", entry["content"])
