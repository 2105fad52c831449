"""What people write where a key would stand."""

from autogen import AssistantAgent, OpenAIWrapper

config_list = [
    {"model": "gpt-4o", "api_key": "..."},
    {"model": "gpt-4o", "api_key": "sk-..."},
    {"model": "gpt-4o", "api_key": "sk-xxx"},
    {"model": "gpt-4o", "api_key": "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"},
    {"model": "gpt-4o", "api_key": "sk-12345"},
    {"model": "gpt-4o", "api_key": "YOUR_KEY"},
    {"model": "gpt-4o", "api_key": "your-openai-api-key-goes-right-here-2024"},
    {"model": "gpt-4o", "api_key": "sk-proj-your-own-project-key-goes-here-0001"},
    {"model": "gpt-4o", "api_key": "<set-the-key-of-your-team-here-please-1>"},
    {"model": "gpt-4o", "api_key": "####"},
    {"model": "gpt-4o", "api_key": "****************************************"},
    {"model": "gpt-4o", "api_key": "NA"},
    {"model": "gpt-4o", "api_key": ""},
    {"model": "gpt-4o", "api_key": "REPLACE_ME_WITH_THE_REAL_KEY_0123456789abc"},
    {"model": "gpt-4o", "api_key": None},
]
wrapper = OpenAIWrapper(config_list=config_list, timeout=20)


def assistant() -> AssistantAgent:
    return AssistantAgent("assistant", llm_config={"config_list": config_list, "timeout": 30})
