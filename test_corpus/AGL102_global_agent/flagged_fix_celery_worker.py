"""Celery tasks that share a pair of agents; the worker also keeps a counter."""
import os

import autogen
from celery import Celery
from celery.utils.log import get_task_logger

log = get_task_logger(__name__)
celery = Celery("mail", broker=os.environ["BROKER_URL"])

sorter: autogen.ConversableAgent = autogen.ConversableAgent(  #! AGL102 unsafe-fix
    "sorter",
    llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    human_input_mode="NEVER",
)
postman = autogen.UserProxyAgent("postman", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix


@celery.task(bind=True, autoretry_for=(ConnectionError,), retry_backoff=True)
def sort_mail(self, mail_id, text):
    global sorter, postman
    log.info("mail %s, attempt %s", mail_id, self.request.retries)
    result = postman.initiate_chat(sorter, message=text, max_turns=1)
    return result.summary
