"""Two managers of one GroupChat, and two GroupChats over one list of messages."""
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def day_and_night(question: str):
    staff = [AssistantAgent(name, llm_config=LLM) for name in ("nurse", "doctor", "porter")]
    chat = GroupChat(agents=staff, messages=[], max_round=6)  #! AGL103
    day = GroupChatManager(groupchat=chat, name="day", llm_config=LLM)
    night = GroupChatManager(groupchat=chat, name="night", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.initiate_chat(day, message=question)
    user.initiate_chat(night, message=question)
    return chat.messages


def two_groups(question: str):
    transcript = []  #! AGL103
    experts = GroupChat([AssistantAgent("physicist", llm_config=LLM)], transcript, max_round=3)
    laymen = GroupChat([AssistantAgent("baker", llm_config=LLM)], messages=transcript, max_round=3)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    for group in (experts, laymen):
        user.initiate_chat(GroupChatManager(group, llm_config=LLM), message=question)
    return transcript
