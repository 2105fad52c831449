"""AG2 1.x: a decorated tool, a tool of one agent, and one that is added later."""

import requests
from ag2 import Agent, tool
from ag2.config import OpenAIConfig


@tool
def stock(item: str) -> str:
    """How many of an item are in stock."""
    with requests.Session() as session:
        session.headers["Accept"] = "text/plain"
        return session.get(f"https://warehouse.example/{item}").text  #! AGL503 unsafe-fix


clerk = Agent("clerk", "You know the warehouse.", config=OpenAIConfig(model="gpt-4o"), tools=[stock])


@clerk.tool(description="Order more of an item.")
def order(item: str, count: int) -> str:
    reply = requests.request("POST", "https://warehouse.example/orders", json={"item": item, "count": count})  #! AGL503 unsafe-fix
    return reply.text


def cancel(number: int) -> str:
    """Cancel an order."""
    return requests.delete(f"https://warehouse.example/orders/{number}", timeout=None).text  #! AGL503 unsafe-fix


clerk.add_tool(cancel)


async def ask(question: str) -> str:
    reply = await clerk.ask(question)
    return reply.body
