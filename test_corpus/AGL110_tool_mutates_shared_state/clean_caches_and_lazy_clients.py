"""What may be made twice without harm: caches, a client that is created once, a log."""
import os
from datetime import datetime, timezone

import httpx
from autogen import AssistantAgent, UserProxyAgent, register_function
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
rates = {"EUR": 1.0, "USD": 1.1}
_page_cache: dict[str, str] = {}
_client = None


def client() -> httpx.Client:
    global _client
    if _client is None:
        _client = httpx.Client(timeout=10)
    return _client


def fetch(url: str) -> str:
    """Fetch a page."""
    if url not in _page_cache:
        _page_cache[url] = client().get(url).text
    return _page_cache[url]


def convert(amount: float, currency: str) -> str:
    """Convert an amount to euros."""
    with open("conversions.log", "a", encoding="utf-8") as file:
        file.write(f"{datetime.now(timezone.utc)} {amount} {currency}\n")
    return f"{amount / rates.get(currency, 1.0):.2f} EUR"


@app.post("/ask")
def ask(text: str) -> str:
    agent = AssistantAgent("agent", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    register_function(fetch, caller=agent, executor=user, description="Fetch a page.")
    register_function(convert, caller=agent, executor=user, description="Convert an amount.")
    return user.initiate_chat(agent, message=text, max_turns=4).summary
