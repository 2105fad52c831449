"""Nightly Celery job that repairs broken catalogue entries with an agent pair."""
import os

import autogen as ag
from celery import Celery
from celery.utils.log import get_task_logger

logger = get_task_logger(__name__)
celery_app = Celery("catalogue", broker=os.environ["BROKER_URL"])


@celery_app.task(bind=True, max_retries=2)
def repair_entry(self, entry_id: int, raw: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    librarian = ag.AssistantAgent("librarian", llm_config=llm_config)
    approver = ag.ConversableAgent("approver", llm_config=False, human_input_mode="ALWAYS")  #! AGL202
    logger.info("repairing %s", entry_id)
    result = approver.initiate_chat(librarian, message=f"Fix this record:\n{raw}")
    return result.chat_history[-1]["content"]
