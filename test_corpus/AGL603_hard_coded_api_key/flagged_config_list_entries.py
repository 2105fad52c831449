"""Keys typed into the entries of a config_list; the old form of OpenAI's, and one of an Azure resource."""

import autogen

config_list = [
    {"model": "gpt-4o", "api_key": "sk-8HlrwYMfvea9lkxwkkMxzwwM5hpA6eEfujfoRnxa6wHW35PB"},  #! AGL603
    {
        "model": "gpt-4o",
        "api_type": "azure",
        "base_url": "https://contoso.openai.example.net",
        "api_version": "2024-06-01",
        "api_key": "066548bbcded8077efcfe3fb2c3ea935",  #! AGL603
    },
]

assistant = autogen.AssistantAgent("assistant", llm_config={"config_list": config_list, "timeout": 60})
user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

if __name__ == "__main__":
    user.initiate_chat(assistant, message="Which day is it in Auckland?", max_turns=1)
