"""Pasted together from files with other indentations, and with calls that go over many lines."""
import requests
from autogen import AssistantAgent, UserProxyAgent

BASE = "https://api.example.com"


class Weather:
  def __init__(self, unit: str):
    self.unit = unit

  def now(self, city: str) -> str:
    """The weather in a city."""
    return requests.get(  #! AGL503 unsafe-fix
      f"{BASE}/weather/{city}",
      params={"unit": self.unit},
    ).text


def news(topic: str) -> str:
    """The news about a topic."""
    if topic:
            return requests.get(  #! AGL503 unsafe-fix
                f"{BASE}/news",
                params={"topic": topic}  # one of ours
            ).text
    return requests.get(f"{BASE}/news",  #! AGL503 unsafe-fix
params={"page": 1}).text


def register(assistant: AssistantAgent, user: UserProxyAgent) -> None:
    weather = Weather("C")
    for tool in (weather.now, news):
        assistant.register_for_llm(description=tool.__doc__)(tool)
        user.register_for_execution()(tool)
