"""All options are right; the way of choosing speakers may be written in any letters."""

from autogen import AssistantAgent, ConversableAgent, GroupChat, GroupChatManager, UserProxyAgent


def build(llm_config):
    assistant = AssistantAgent("assistant", llm_config=llm_config, human_input_mode="NEVER")
    reviewer = ConversableAgent("reviewer", llm_config=llm_config, human_input_mode="TERMINATE")
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    group = GroupChat(
        agents=[assistant, reviewer, user], messages=[], max_round=9, speaker_selection_method="Round_Robin"
    )
    return user, GroupChatManager(groupchat=group, llm_config=llm_config)


def ask(llm_config, question):
    user, manager = build(llm_config)
    return user.initiate_chat(
        manager, message=question, max_turns=1, clear_history=True, silent=True, summary_method="last_msg"
    )
