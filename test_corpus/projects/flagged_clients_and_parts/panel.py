"""A script with one group chat for two managers."""

from autogen import ConversableAgent, GroupChatManager
from panel_parts import group

boss = ConversableAgent("boss", human_input_mode="NEVER", llm_config=False)
first = GroupChatManager(group, llm_config=False)
second = GroupChatManager(group, llm_config=False)  #! AGL103
boss.initiate_chat(first, message="Plan the week.")
boss.initiate_chat(second, message="Plan the month.")
