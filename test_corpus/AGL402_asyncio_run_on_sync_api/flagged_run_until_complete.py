"""Celery job that writes a product text, on a loop of its own."""
import asyncio
import os

from autogen.agentchat import AssistantAgent, UserProxyAgent
from celery import shared_task

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@shared_task(bind=True, max_retries=2)
def product_text(self, sku: str, facts: str) -> str:
    copywriter = AssistantAgent("copywriter", llm_config=LLM)
    shop = UserProxyAgent("shop", human_input_mode="NEVER", code_execution_config=False)
    loop = asyncio.new_event_loop()
    try:
        result = loop.run_until_complete(shop.initiate_chat(copywriter, message=facts, max_turns=1))  #! AGL402
    finally:
        loop.close()
    return f"{sku}: {result.summary}"
