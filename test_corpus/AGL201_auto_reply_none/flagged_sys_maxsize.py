"""Celery task: a researcher and a fact checker work on a brief for as long as it takes."""
import os
import sys
from sys import maxsize

from autogen import AssistantAgent, UserProxyAgent
from celery import Celery

celery_app = Celery("briefs", broker=os.environ.get("BROKER_URL", "redis://localhost:6379/0"))


@celery_app.task(name="briefs.research", time_limit=1800)
def research(topic: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    researcher = AssistantAgent(
        name="researcher",
        llm_config=llm_config,
        max_consecutive_auto_reply=sys.maxsize,  #! AGL201 unsafe-fix
    )
    checker = UserProxyAgent(
        name="checker",
        human_input_mode="NEVER",
        code_execution_config=False,
        llm_config=llm_config,
        system_message="Check every number. Answer TERMINATE when the brief holds.",
        max_consecutive_auto_reply=maxsize,  #! AGL201 unsafe-fix
    )
    return checker.initiate_chat(researcher, message=f"Write a brief about {topic}.").summary


@celery_app.task(name="briefs.extend")
def extend(brief: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    writer = AssistantAgent("writer", llm_config=llm_config, max_consecutive_auto_reply=3)
    asker = UserProxyAgent("asker", human_input_mode="NEVER", code_execution_config=False, llm_config=llm_config)
    asker.update_max_consecutive_auto_reply(sys.maxsize)  #! AGL201 unsafe-fix
    return asker.initiate_chat(writer, message=brief).summary
