"""The group manager gets the unlimited default it has anyway; max_round is what ends the chat."""
import os
import sys

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent


def run_retro(notes: str) -> str:
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    facilitator = AssistantAgent("facilitator", llm_config=llm, max_consecutive_auto_reply=12)
    developer = AssistantAgent("developer", llm_config=llm, max_consecutive_auto_reply=12)
    tester = AssistantAgent("tester", llm_config=llm, max_consecutive_auto_reply=12)
    team = UserProxyAgent(
        "team", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=1
    )
    chat = GroupChat(
        agents=[team, facilitator, developer, tester],
        messages=[],
        max_round=30,
        speaker_selection_method="round_robin",
    )
    manager = GroupChatManager(
        groupchat=chat,
        max_consecutive_auto_reply=sys.maxsize,
        human_input_mode="NEVER",
        llm_config=llm,
    )
    return team.initiate_chat(manager, message=notes, summary_method="reflection_with_llm").summary
