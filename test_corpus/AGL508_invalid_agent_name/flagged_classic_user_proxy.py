"""The user proxy of a classic script has the name that people like best; OpenAI refuses it at the first request."""
import os

from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "timeout": 60}


def main() -> None:
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent(
        name="User Proxy",  #! AGL508
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
    )
    user.initiate_chat(assistant, message="Summarise the news.")


if __name__ == "__main__":
    main()
