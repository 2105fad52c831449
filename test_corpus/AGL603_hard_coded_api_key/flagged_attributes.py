"""Attributes: of a package, of a settings class, and on `self`."""

import openai
from autogen import AssistantAgent

openai.api_key = "sk-AND3TvpoaZvViPRjfgdsOncy62KibmWLA0tPNq18zPzRZ5YR"  #! AGL603


class Settings:
    GROQ_API_KEY = "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"  #! AGL603
    model = "llama-3.1-70b-versatile"


class Weather:
    def __init__(self) -> None:
        self.api_key = "a790c7cb0c3a3c48f5434819ba8bef83"  #! AGL603

    def url(self, city: str) -> str:
        return f"https://weather.example.com/{city}?key={self.api_key}"


def assistant() -> AssistantAgent:
    entry = {"model": Settings.model, "api_type": "groq", "api_key": Settings.GROQ_API_KEY}
    return AssistantAgent("assistant", llm_config={"config_list": [entry], "timeout": 30})
