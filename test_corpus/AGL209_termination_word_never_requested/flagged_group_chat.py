"""A group chat; the manager waits for a word in vain. One finding for several words."""
from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent


def panel(llm_config):
    one = AssistantAgent("one", system_message="You are an optimist.", llm_config=llm_config)
    two = AssistantAgent("two", system_message="You are a pessimist.", llm_config=llm_config)
    host = UserProxyAgent("host", human_input_mode="NEVER", code_execution_config=False)
    group = GroupChat(agents=[host, one, two], messages=[], max_round=30)
    manager = GroupChatManager(
        group,
        llm_config=llm_config,
        is_termination_msg=lambda m: m.get("content") in ("", None) or "CONSENSUS" in str(m["content"]),  #! AGL209
    )
    return host.initiate_chat(manager, message="Will it rain tomorrow?")
