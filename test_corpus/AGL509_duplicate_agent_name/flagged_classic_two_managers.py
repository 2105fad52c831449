"""Two groups in one group: their managers are both `chat_manager` by default."""
from autogen import AssistantAgent, GroupChat, GroupChatManager


def build(llm_config):
    developers = GroupChat(
        [AssistantAgent("frontend", llm_config=llm_config), AssistantAgent("backend", llm_config=llm_config)], []
    )
    writers = GroupChat(
        [AssistantAgent("author", llm_config=llm_config), AssistantAgent("editor", llm_config=llm_config)], []
    )
    outer = GroupChat(
        agents=[
            GroupChatManager(developers, llm_config=llm_config),
            GroupChatManager(writers, llm_config=llm_config),  #! AGL509
        ],
        messages=[],
        max_round=4,
    )
    return GroupChatManager(outer, llm_config=llm_config)
