"""Inventory assistant whose lookups were handed over with register_function."""
import json
import os
from pathlib import Path
from typing import Annotated

from autogen import ConversableAgent, register_function

STOCK = Path("stock.json")


def stock_level(sku: Annotated[str, "article number"]) -> int:
    try:
        return json.loads(STOCK.read_text())[sku]["level"]
    except Exception:  #! AGL301 safe-fix
        return 0


def reorder_point(sku: Annotated[str, "article number"]) -> int:
    level = 10
    try:
        level = json.loads(STOCK.read_text())[sku]["reorder"]
    except Exception as e:  #! AGL301 safe-fix
        level = 10
    return level


def check(sku: str):
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    planner = ConversableAgent("planner", llm_config=llm_config, human_input_mode="NEVER")
    warehouse = ConversableAgent("warehouse", llm_config=False, human_input_mode="NEVER")
    register_function(
        stock_level, caller=planner, executor=warehouse, name="stock_level", description="Pieces in stock"
    )
    register_function(
        f=reorder_point, caller=planner, executor=warehouse, description="Level at which we reorder"
    )
    return warehouse.initiate_chat(planner, message=f"Must we reorder {sku}?", max_turns=4)
