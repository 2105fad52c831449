"""The module-level agent only collects tool schemas; conversations happen between fresh agents."""
import os
from typing import Annotated

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
catalogue = ConversableAgent("catalogue", llm_config=dict(LLM), human_input_mode="NEVER")


@catalogue.register_for_llm(description="Price of an article in euro.")
def price(article: Annotated[str, "article number"]) -> str:
    return {"A1": "12.50", "B2": "8.00"}.get(article, "unknown")


@catalogue.register_for_llm(description="Stock of an article.")
def stock(article: Annotated[str, "article number"]) -> str:
    return "14" if article == "A1" else "0"


@app.post("/shop")
def shop(question: str):
    clerk = AssistantAgent("clerk", llm_config=catalogue.llm_config)
    till = UserProxyAgent("till", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=4)
    till.register_function(function_map={"price": price, "stock": stock})
    return {"answer": till.initiate_chat(clerk, message=question).summary}
