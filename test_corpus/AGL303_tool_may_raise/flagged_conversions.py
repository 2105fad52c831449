"""Texts from the model are taken for numbers."""

from typing import Optional

from autogen_agentchat.agents import AssistantAgent
from autogen_core.tools import FunctionTool


def split_bill(total: str, people: str) -> str:
    """Split a bill between people."""
    share = float(total.strip()) / int(people)  #! AGL303 AGL303
    return f"{share:.2f} each"


async def book_table(guests: Optional[str] = None) -> str:
    """Book a table."""
    if guests is None:
        return "for how many?"
    return "no room" if int(guests) > 8 else "booked"  #! AGL303


def build(client) -> AssistantAgent:
    tools = [FunctionTool(split_bill, description="Split a bill."), book_table]
    return AssistantAgent("waiter", client, tools=tools)
