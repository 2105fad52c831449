"""Flight desk: each test checks something about the message, never the text itself."""
import os

from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def key_is_present(msg):
    if "content" not in msg:
        return False
    return "TERMINATE" in (msg.get("content") or "")  #! AGL204 safe-fix


def message_is_given(msg):
    return "TERMINATE" in (msg.get("content") or "") if msg else False  #! AGL204 safe-fix


def sender_is_known(msg):
    return bool(msg.get("name")) and (msg.get("content") or "").rstrip() == "TERMINATE"  #! AGL204 safe-fix


def book(request: str):
    search = AssistantAgent("search_desk", llm_config=llm_config, is_termination_msg=key_is_present)
    pricing = AssistantAgent("pricing_desk", llm_config=llm_config, is_termination_msg=message_is_given)
    traveller = UserProxyAgent(
        "traveller",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=sender_is_known,
    )
    traveller.initiate_chat(search, message=request)
    return traveller.initiate_chat(pricing, message=request)
