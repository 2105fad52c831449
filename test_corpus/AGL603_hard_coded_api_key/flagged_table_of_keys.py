"""A table of keys by provider, and a text in two pieces."""

from autogen import AssistantAgent

KEYS = {
    "openai": "sk-k1iYZ4e1zX8R6YCibFhme6hdV5EWUUqz6hxAVWDFxiaNz7f7",  #! AGL603
    "google": "AIzai0PsuhM3JQIC5EW7HCnXUbfaeEJuwFWIIvK",  #! AGL603
    "mistral": None,
}
LONG = (
    "sk-proj-6jFhet050CcgYk1slfUh5xJlAvIrFf3pfL86CjU4uiNHLvpBO9"  #! AGL603
    "V2q2CWf84zg3aadz18ZI4GtIVHXCqtgkiIIXoqKNNMzDYNWQ10"
)


def build(provider: str) -> list[AssistantAgent]:
    first = {"model": "gpt-4o", "api_key": KEYS["openai"]}
    second = {"model": "gemini-1.5-pro", "api_type": "google", "api_key": KEYS["google"]}
    third = {"model": "gpt-4o", "api_key": LONG}
    configs = [{"config_list": [entry], "timeout": 30} for entry in (first, second, third)]
    return [AssistantAgent(f"agent_{index}", llm_config=config) for index, config in enumerate(configs)]
