"""The text of the first message is in a key that nobody reads."""
import os

from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "timeout": 60}


def main() -> None:
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.initiate_chat(
        assistant,
        message={"role": "user", "text": "What is new?"},  #! AGL501
        max_turns=2,
    )
    result = user.initiate_chat(assistant, message={"role": "user", "content": None}, max_turns=2)  #! AGL501
    print(result.summary)


if __name__ == "__main__":
    main()
