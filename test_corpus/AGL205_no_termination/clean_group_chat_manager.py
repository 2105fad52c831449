"""With a manager, `max_round` ends the chat."""
from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent


def discuss(llm_config, topic):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    members = [AssistantAgent(name, llm_config=llm_config) for name in ("left", "right")]
    manager = GroupChatManager(GroupChat(members, [], max_round=6), llm_config=llm_config)
    return user.initiate_chat(manager, message=topic).summary
