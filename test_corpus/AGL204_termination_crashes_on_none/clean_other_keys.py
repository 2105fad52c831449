"""Decides by the role, the name or the presence of tool calls, never by the text."""
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent


def spoken_by_closer(msg):
    return msg.get("name", "").lower().startswith("closer") and "tool_calls" not in msg


def sale(lead: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    opener = AssistantAgent("opener", llm_config=llm_config)
    closer = AssistantAgent("closer_anna", llm_config=llm_config)
    crm = UserProxyAgent(
        "crm",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=1,
        is_termination_msg=lambda m: "function_call" in m or "content" in m and m["role"].strip() == "tool",
    )
    room = GroupChat(agents=[crm, opener, closer], messages=[], max_round=6)
    manager = GroupChatManager(groupchat=room, llm_config=llm_config, is_termination_msg=spoken_by_closer)
    return crm.initiate_chat(manager, message=lead)
