"""Newsroom group chat; the manager stops when the editor prints the article."""
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent


def newsroom(headline: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    reporter = AssistantAgent("reporter", llm_config=llm_config)
    editor = AssistantAgent("editor", llm_config=llm_config)
    publisher = UserProxyAgent(
        "publisher", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=2
    )
    chat = GroupChat(agents=[publisher, reporter, editor], messages=[], max_round=12)
    manager = GroupChatManager(
        groupchat=chat,
        llm_config=llm_config,
        is_termination_msg=lambda x: x.get("content", "").find("PRINT") >= 0,  #! AGL204 safe-fix
    )
    return publisher.initiate_chat(manager, message=headline)
