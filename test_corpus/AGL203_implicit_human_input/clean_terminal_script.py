"""Terminal program: the person who started it is there to answer, so the default mode is what is wanted."""
import os

from autogen import AssistantAgent, UserProxyAgent

assistant = AssistantAgent(
    "assistant",
    llm_config={"config_list": [{"model": "gpt-4", "api_key": os.environ["OPENAI_API_KEY"]}]},
)
me = UserProxyAgent("me", code_execution_config={"work_dir": "coding", "use_docker": True})


def ask_topic():
    topic = input("What shall we work on? ").strip()
    return topic or "Show me something interesting about prime numbers."


def main():
    me.initiate_chat(assistant, message=ask_topic())
    while input("Another one? [y/N] ").lower() == "y":
        me.initiate_chat(assistant, message=ask_topic(), clear_history=False)


if __name__ == "__main__":
    main()
