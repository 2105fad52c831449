"""The group chat of the script beside it."""

from autogen import ConversableAgent, GroupChat

group = GroupChat(
    [ConversableAgent(name, human_input_mode="NEVER", llm_config=False) for name in ("reader", "writer")], [], 4
)
