"""The tool itself lets exceptions through; a cache helper that it calls is forgiving."""
import json
import os
from pathlib import Path
from typing import Annotated

import requests
from autogen import ConversableAgent, register_function

CACHE = Path("rates.json")


def _cached_rate(currency: str):
    try:
        return json.loads(CACHE.read_text())[currency]
    except Exception:
        return None


def rate(currency: Annotated[str, "three letters"]) -> float:
    cached = _cached_rate(currency)
    if cached is not None:
        return cached
    response = requests.get(f"https://rates.example.com/{currency}", timeout=10)
    return float(response.json()["rate"])


def convert(question: str):
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    banker = ConversableAgent("banker", llm_config=llm_config, human_input_mode="NEVER")
    teller = ConversableAgent("teller", llm_config=False, human_input_mode="NEVER")
    register_function(rate, caller=banker, executor=teller, description="Rate of a currency to the euro")
    return teller.initiate_chat(banker, message=question, max_turns=4)
