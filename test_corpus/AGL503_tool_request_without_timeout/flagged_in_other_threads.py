"""Tools that wait in other threads, with arguments bound beforehand or given along."""
import asyncio
from functools import partial

import httpx
import requests
from autogen import AssistantAgent, UserProxyAgent

BASE = "https://api.example.com"
get_json = partial(requests.get, headers={"Accept": "application/json"})
get_page = partial(get_json, params={"page": 1})  #! AGL503 unsafe-fix


class Shop:
    def __init__(self) -> None:
        self.client = httpx.AsyncClient(base_url=BASE, timeout=httpx.Timeout(None))  #! AGL503 unsafe-fix

    async def price(self, article: str) -> str:
        """The price of an article."""
        response = await self.client.get(f"/articles/{article}")
        return response.text


async def weather(city: str) -> str:
    """The weather in a city."""
    loop = asyncio.get_running_loop()
    response = await loop.run_in_executor(None, requests.get, f"{BASE}/weather/{city}")  #! AGL503
    return response.text


async def news(topic: str) -> str:
    """The news about a topic."""
    response = await asyncio.to_thread(get_page, f"{BASE}/news/{topic}")
    return response.text


async def stock(article: str) -> str:
    """How many are left."""
    loop = asyncio.get_running_loop()
    ask = partial(requests.get, f"{BASE}/stock/{article}")  #! AGL503 unsafe-fix
    return (await loop.run_in_executor(None, ask)).text


def register(assistant: AssistantAgent, user: UserProxyAgent) -> None:
    shop = Shop()
    for tool in (shop.price, weather, news, stock):
        assistant.register_for_llm(description=tool.__doc__)(tool)
        user.register_for_execution()(tool)
