"""The environment filled from the source, and a default for the day that nobody sets it."""

import os

from autogen import ConversableAgent

os.environ["OPENAI_API_KEY"] = "sk-qZsFpJEmNwzsXFL41EwCl5ov9RttYnn1sCIvaUojhbOIDYvG"  #! AGL603
os.environ.setdefault("TAVILY_API_KEY", "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")  #! AGL603

OPENROUTER_KEY = os.getenv("OPENROUTER_API_KEY", "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")  #! AGL603


def scout() -> ConversableAgent:
    entry = {"model": "meta-llama/llama-3-70b", "base_url": "https://openrouter.ai/api/v1", "api_key": OPENROUTER_KEY}
    return ConversableAgent("scout", llm_config={"config_list": [entry], "timeout": 60}, human_input_mode="NEVER")
