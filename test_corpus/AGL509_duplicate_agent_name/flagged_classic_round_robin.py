"""Turns in order: after the second reviewer comes the one behind the first, and the approver never speaks."""
from autogen import ConversableAgent, GroupChat, GroupChatManager

REVIEWER = "reviewer"


def agent(name, prompt, llm_config):
    return ConversableAgent(name, system_message=prompt, llm_config=llm_config, human_input_mode="NEVER")


def review(llm_config, diff: str):
    style = ConversableAgent(REVIEWER, system_message="Look at style.", llm_config=llm_config)
    safety = ConversableAgent(REVIEWER, system_message="Look at safety.", llm_config=llm_config)
    approver = agent("approver", "Approve or not.", llm_config)
    members = [style, safety, approver]  #! AGL509
    group = GroupChat(members, [], max_round=6, speaker_selection_method="round_robin")
    manager = GroupChatManager(group, llm_config=False, human_input_mode="NEVER")
    return approver.initiate_chat(manager, message=diff)
