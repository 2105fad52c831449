"""The annotation says what may come: the model gets it as a schema."""

import enum
from typing import Annotated, Literal, TypedDict

from autogen_agentchat.agents import AssistantAgent
from pydantic import BaseModel

PRICES = {"small": 3, "large": 5}


class Size(str, enum.Enum):
    SMALL = "small"
    LARGE = "large"


class Address(TypedDict):
    street: str
    city: str


class Guest(BaseModel):
    name: str


def coffee(size: Literal["small", "large"]) -> int:
    """The price of a coffee."""
    return PRICES[size]


def tea(size: Annotated[Size, "how much"]) -> int:
    """The price of a tea."""
    return PRICES[size]


def deliver(address: Address, guests: list[Guest], count: int, weight: float) -> str:
    """Deliver something."""
    return f"{address['street']} {address['city']} {guests[0].name} {int(count)} {float(weight)}"


def build(client) -> AssistantAgent:
    return AssistantAgent("waiter", client, tools=[coffee, tea, deliver])
