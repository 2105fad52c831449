"""Celery task with the whole group chat inside; a partial at module level is only a recipe."""
import os
from functools import partial

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent
from celery import shared_task

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
make_member = partial(AssistantAgent, llm_config=LLM)


@shared_task
def plan_sprint(backlog):
    lead = UserProxyAgent("lead", human_input_mode="NEVER", code_execution_config=False)
    members = [make_member(name=name) for name in ("backend", "frontend", "qa")]
    chat = GroupChat(agents=[lead, *members], messages=[], max_round=8)
    manager = GroupChatManager(groupchat=chat, llm_config=LLM)
    return lead.initiate_chat(manager, message="\n".join(backlog)).summary
