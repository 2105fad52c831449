"""The rounds of a group are given to the chat call, which has no use for them; what is right depends: no fix."""

import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def run(task: str) -> str:
    writer = AssistantAgent("writer", llm_config=LLM)
    critic = AssistantAgent("critic", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    group = GroupChat(agents=[user, writer, critic], messages=[], max_round=8)
    manager = GroupChatManager(groupchat=group, llm_config=LLM)
    result = user.initiate_chat(manager, message=task, max_round=12)  #! AGL605
    return result.summary


def chat_with(bot, user, text):
    # Who `bot` is cannot be told: two agents count turns, a group has rounds.
    return user.initiate_chat(bot, message=text, max_rounds=2)  #! AGL605
