"""Hyphens, dots and umlauts pass OpenAI's pattern; a manager's own name is not sent."""
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build():
    members = [
        AssistantAgent("code-reviewer", llm_config=LLM),
        AssistantAgent("v2.writer", llm_config=LLM),
        AssistantAgent("Prüferin", llm_config=LLM),
    ]
    group = GroupChat(members, messages=[], max_round=6)
    return GroupChatManager(group, name="chat manager", llm_config=False)
