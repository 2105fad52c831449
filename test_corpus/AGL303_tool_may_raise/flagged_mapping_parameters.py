"""A tool in a function map gets a mapping and trusts that everything is in it."""

from typing import Any

import autogen


class Shop:
    def __init__(self, llm_config: dict) -> None:
        self.orders: list[tuple[str, int]] = []
        self.clerk = autogen.AssistantAgent("clerk", llm_config=llm_config)
        self.till = autogen.UserProxyAgent(
            "till",
            human_input_mode="NEVER",
            code_execution_config=False,
            function_map={"order": self.order, "address": self.address},
        )

    def order(self, item: dict[str, Any]) -> str:
        self.orders.append((item["name"], item["count"]))  #! AGL303
        return f"{item['count']} x {item.get('name')}"

    def address(self, customer: dict) -> str:
        if "street" not in customer:
            return "street is missing"
        return f"{customer['street']}, {customer['city']}"  #! AGL303
