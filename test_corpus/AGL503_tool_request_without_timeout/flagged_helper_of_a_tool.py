"""The request is two calls away from the tool, in a helper that other code uses too."""

import json
import urllib.parse
from urllib.request import Request, urlopen

import autogen

API = "https://rates.example/v2"


def _load(path: str) -> dict:
    request = Request(f"{API}/{path}", headers={"User-Agent": "rates-agent"})
    with urlopen(request) as reply:  #! AGL503 unsafe-fix
        return json.load(reply)


def _rate(base: str, quote: str) -> float:
    return _load(f"latest?{urllib.parse.urlencode({'base': base, 'quote': quote})}")["rate"]


def convert(amount: float, base: str, quote: str) -> str:
    """Convert an amount of money at today's rate."""
    return f"{amount * _rate(base, quote):.2f} {quote}"


def build(llm_config: dict) -> tuple[autogen.AssistantAgent, autogen.UserProxyAgent]:
    banker = autogen.AssistantAgent("banker", llm_config=llm_config)
    customer = autogen.UserProxyAgent("customer", human_input_mode="NEVER", code_execution_config=False)
    autogen.register_function(
        convert, caller=banker, executor=customer, name="convert", description="Convert an amount of money."
    )
    return banker, customer
