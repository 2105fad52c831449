"""Tools look things up in module-level tables by whatever name the model uses."""

from typing import Annotated

from autogen import AssistantAgent, UserProxyAgent, register_function

CAPITALS = {"France": "Paris", "Italy": "Rome"}
RATES: dict[str, float] = {"EUR": 1.0, "USD": 1.1}
ROOMS = {101: "single", 102: "double"}


def capital(country: Annotated[str, "a country"]) -> str:
    return CAPITALS[country]  #! AGL303


def convert(amount: float, base: str, quote: str) -> str:
    base_code = base.strip().upper()
    value = amount / RATES[base_code] * RATES[quote.upper()]  #! AGL303 AGL303
    return f"{value:.2f} {quote} ({RATES[quote.upper()]})"


def room(number: int) -> str:
    return f"{number} is a {ROOMS[number]} room"  #! AGL303


def upstairs(number: int, language: str | None = None) -> str:
    if number > 100:
        return f"{number} is a {ROOMS[number]} room"  #! AGL303
    return f"one floor up, as they say in {CAPITALS[language]}"  #! AGL303


def build(llm_config: dict) -> tuple[AssistantAgent, UserProxyAgent]:
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    for tool in (capital, convert, room, upstairs):
        register_function(tool, caller=assistant, executor=user, description="Look something up.")
    return assistant, user
