"""Settings; nothing in this module says who reads them."""

import os

BASE = {"model": "gpt-4", "api_base": "http://localhost:1234/v1"}
CONFIG_LIST = [BASE, {"model": "gpt-4", "api_key": os.environ.get("OPENAI_API_KEY")}]
LLM = {"config_list": [{"model": "gpt-4"}], "request_timeout": 120}
BY_SIZE = {"small": {"model": "gpt-4o-mini", "use_cache": False}, "large": {"model": "gpt-4o"}}
KEYS = {"openai": "sk-Zt0bH4kQ1wXe7RmC5vYpL9sUaN2gJd8FoTi3PqBk6WyMzVh"}
MODEL = {"model": "gpt-4o", "api_key": "sk-Qt7bH4kR1wXe7RmC5vYpL9sUaN2gJd8FoTi3PqBk6WyMzVd"}


def llm_config(temperature: float) -> dict:
    config_list = [{"model": "llama-3", "api_base": "http://localhost:1234/v1"}]
    return {"config_list": config_list, "temperature": temperature}


def openai_key() -> str:
    return "sk-Lm0bH4kQ1wXe7RmC5vYpK9sUaN2gJd8FoTi3PqBk6WyMzVf"


class Settings:
    llm_config = {"model": "gpt-4", "request_timeout": 30}

    def __init__(self) -> None:
        self.key = "sk-Fq0bH4kQ1wXe7RmC5vYpL9sUaN2gJd8GoTi3PqBk6WyMzVs"


settings = Settings()
