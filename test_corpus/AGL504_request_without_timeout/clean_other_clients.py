"""Clients with a timeout of their own, and a session of another library."""

import aiohttp
import httpx
from autogen_agentchat.agents import AssistantAgent
from requests_html import HTMLSession


async def briefing(agent: AssistantAgent) -> str:
    async with httpx.AsyncClient() as client, aiohttp.ClientSession() as session:
        news = await client.get("https://news.example")
        async with session.get("https://weather.example") as weather:
            result = await agent.run(task=news.text + await weather.text())
    HTMLSession().get("https://news.example/read")
    return result.messages[-1].to_text()
