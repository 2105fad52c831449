"""A function chooses the speakers, and may name a way for the turn."""

from autogen import AssistantAgent, GroupChat, GroupChatManager


def next_speaker(last_speaker, groupchat):
    if len(groupchat.messages) > 4:
        return "auto"
    return groupchat.agents[0] if last_speaker is not groupchat.agents[0] else groupchat.agents[1]


def build(llm_config):
    writer = AssistantAgent("writer", llm_config=llm_config)
    editor = AssistantAgent("editor", llm_config=llm_config)
    group = GroupChat(
        agents=[writer, editor], messages=[], max_round=8, speaker_selection_method=next_speaker
    )
    return GroupChatManager(groupchat=group, llm_config=llm_config)
