"""AgentChat assistant with plain functions and a FunctionTool."""
import asyncio
import logging
import os

import httpx
from autogen_agentchat.agents import AssistantAgent
from autogen_core.tools import FunctionTool
from autogen_ext.models.openai import OpenAIChatCompletionClient

logger = logging.getLogger(__name__)


async def share_price(symbol: str) -> float:
    """Last price of a share."""
    try:
        async with httpx.AsyncClient() as http:
            response = await http.get(f"https://quotes.example.com/{symbol}")
            return float(response.json()["last"])
    except Exception:  #! AGL301 safe-fix
        logger.exception("tool share_price failed")
        return 0.0


def company_name(symbol: str) -> str:
    try:
        with open(f"symbols/{symbol}.txt") as handle:
            return handle.readline()
    except Exception:  #! AGL301 safe-fix
        logger.exception("tool company_name failed")
    return symbol


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    name_tool = FunctionTool(company_name, description="Name of the company behind a symbol.")
    broker = AssistantAgent("broker", model_client=client, tools=[share_price, name_tool])
    result = await broker.run(task="What is ASML worth today?")
    print(result.messages[-1])
    await client.close()


if __name__ == "__main__":
    asyncio.run(main())
