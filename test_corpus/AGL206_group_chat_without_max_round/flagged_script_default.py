"""A script; nobody has thought about the length, and with 10 messages the last speaker is cut off."""
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
boss = UserProxyAgent("boss", human_input_mode="NEVER", code_execution_config=False)
engineer = AssistantAgent("engineer", llm_config=llm_config)
tester = AssistantAgent("tester", llm_config=llm_config)
writer = AssistantAgent("writer", llm_config=llm_config)

groupchat = GroupChat(agents=[boss, engineer, tester, writer], messages=[])  #! AGL206 safe-fix
manager = GroupChatManager(groupchat=groupchat, llm_config=llm_config)
boss.initiate_chat(manager, message="Write and test a calendar parser, then document it.")
