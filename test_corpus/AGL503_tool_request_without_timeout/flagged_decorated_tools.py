"""Tools registered by decorators ask a weather service, and nothing ends the wait."""

import os
from typing import Annotated

import requests
from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "timeout": 60}
BASE = "https://weather.example"


def answer(question: str) -> str:
    assistant = AssistantAgent("forecaster", llm_config=LLM)
    user = UserProxyAgent("traveller", human_input_mode="NEVER", code_execution_config=False)

    @user.register_for_execution()
    @assistant.register_for_llm(description="The temperature in a city, in degrees Celsius.")
    def temperature(city: Annotated[str, "name of the city"]) -> float:
        reply = requests.get(f"{BASE}/now", params={"city": city, "unit": "celsius"})  #! AGL503 unsafe-fix
        reply.raise_for_status()
        return reply.json()["temperature"]

    @user.register_for_execution()
    @assistant.register_for_llm(description="Warn me when the temperature falls.")
    def warn_below(city: str, degrees: float) -> str:
        reply = requests.post(  #! AGL503 unsafe-fix
            f"{BASE}/alerts",
            json={"city": city, "below": degrees},
            headers={"Accept": "application/json"},
        )
        return "registered" if reply.ok else f"refused with status {reply.status_code}"

    return user.initiate_chat(assistant, message=question, max_turns=6).summary
