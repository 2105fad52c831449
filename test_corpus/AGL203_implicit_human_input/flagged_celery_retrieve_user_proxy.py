"""Celery task that answers a question from the documents of a tenant."""
import os

import autogen
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent
from celery import shared_task


@shared_task(bind=True, max_retries=0)
def answer_from_docs(self, tenant: str, question: str) -> str:
    assistant = autogen.AssistantAgent(
        "assistant",
        system_message="Answer only from the context that you are given.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    docs = RetrieveUserProxyAgent(  #! AGL203
        name="docs",
        max_consecutive_auto_reply=3,
        retrieve_config={
            "task": "qa",
            "docs_path": f"/srv/tenants/{tenant}/docs",
            "collection_name": tenant,
            "get_or_create": True,
        },
        code_execution_config=False,
    )
    result = docs.initiate_chat(assistant, message=docs.message_generator, problem=question)
    return result.summary
