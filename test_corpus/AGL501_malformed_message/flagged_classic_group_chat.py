"""The history of a group is a list; a text or a dict fails in the first round."""
from autogen import AssistantAgent, GroupChat, GroupChatManager

GREETING = "Welcome, everybody."


def build(llm_config):
    members = [AssistantAgent("ann", llm_config=llm_config), AssistantAgent("bob", llm_config=llm_config)]
    greeted = GroupChat(agents=members, messages=GREETING, max_round=4)  #! AGL501
    opened = GroupChat(members, {}, 4)  #! AGL501
    return GroupChatManager(greeted, llm_config=llm_config), GroupChatManager(opened, llm_config=llm_config)
