"""Celery task which is honest about rate limits and silent about all else."""
import logging
import os

import openai
from autogen import AssistantAgent, UserProxyAgent
from celery import Celery

celery = Celery("jobs", broker=os.environ["BROKER_URL"])
logger = logging.getLogger(__name__)


@celery.task
def summarise(text: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    writer = AssistantAgent("writer", llm_config=llm_config)
    job = UserProxyAgent("job", human_input_mode="NEVER", code_execution_config=False)
    try:
        return job.initiate_chat(writer, message=text, max_turns=1).summary
    except openai.RateLimitError as exc:
        logger.warning("rate limited: %s", exc)
        raise
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_chat() failed")
        return None
