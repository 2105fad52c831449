"""AgentChat: the tool calls of one message run at the same time, and all users share the stock and the cart."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_core.tools import FunctionTool
from autogen_ext.models.openai import OpenAIChatCompletionClient
from quart import Quart, request

app = Quart(__name__)
STOCK = {"apple": 12, "pear": 7}
CART: set[str] = set()


async def warehouse_has(item: str) -> bool:
    await asyncio.sleep(0.1)
    return STOCK.get(item, 0) > 0


async def take(item: str) -> str:
    """Take one item out of the stock."""
    left = STOCK.get(item, 0)
    if left and await warehouse_has(item):
        STOCK[item] = left - 1  #! AGL110
    return f"{STOCK.get(item, 0)} left"


def remember(item: str) -> None:
    CART.add(item)  #! AGL110


def put_into_cart(item: str) -> str:
    """Put an item into the cart."""
    remember(item)
    return f"{len(CART)} in the cart"


@app.post("/buy")
async def buy():
    client = OpenAIChatCompletionClient(model="gpt-4o-mini")
    agent = AssistantAgent(
        "buyer", model_client=client, tools=[take, FunctionTool(put_into_cart, description="Put an item into the cart")]
    )
    result = await agent.run(task=(await request.get_json())["text"])
    await client.close()
    return result.messages[-1].to_text()
