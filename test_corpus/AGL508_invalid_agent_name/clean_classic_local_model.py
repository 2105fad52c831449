"""A local server takes names with blanks, as pyautogen 0.2 does: the module shows another endpoint."""
from autogen import AssistantAgent, UserProxyAgent

llm_config = {
    "config_list": [{"model": "mistral-7b-instruct", "base_url": "http://localhost:1234/v1", "api_key": "not-needed"}],
    "cache_seed": None,
}


def main() -> None:
    assistant = AssistantAgent("Local Assistant", llm_config=llm_config)
    user = UserProxyAgent("Human User", human_input_mode="NEVER", code_execution_config=False)
    user.initiate_chat(assistant, message="Hello!", max_turns=2)


if __name__ == "__main__":
    main()
