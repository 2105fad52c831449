"""A dataclass, alone and in a list; the tool is a method."""

from dataclasses import dataclass
from decimal import Decimal

import autogen


@dataclass
class Offer:
    item: str
    price: float


class Shop:
    def __init__(self, llm_config: dict) -> None:
        self.prices = {"apple": 0.4, "pear": 0.6}
        self.clerk = autogen.AssistantAgent("clerk", llm_config=llm_config)
        self.till = autogen.UserProxyAgent("till", human_input_mode="NEVER", code_execution_config=False)
        autogen.register_function(self.offer, caller=self.clerk, executor=self.till, description="An offer.")
        autogen.register_function(self.offers, caller=self.clerk, executor=self.till, description="All offers.")
        autogen.register_function(self.total, caller=self.clerk, executor=self.till, description="The total.")

    def offer(self, item: str) -> Offer:
        return Offer(item, self.prices[item])  #! AGL502

    def offers(self) -> list:
        return [Offer(item=item, price=price) for item, price in self.prices.items()]  #! AGL502

    def total(self, items: list[str]) -> dict:
        total = Decimal(str(sum(self.prices.get(item, 0) for item in items)))  #! AGL502
        return {"items": items, "total": (total, "EUR")}
