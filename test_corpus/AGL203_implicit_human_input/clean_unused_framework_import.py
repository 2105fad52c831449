"""Was meant to become a Streamlit page once; the import is all that is left of it."""
import os

import streamlit as st
from autogen import AssistantAgent, UserProxyAgent

config_list = [{"model": "gpt-4-turbo", "api_key": os.environ.get("OPENAI_API_KEY")}]


def run_chat(topic):
    writer = AssistantAgent("writer", llm_config={"config_list": config_list})
    editor = UserProxyAgent("editor", code_execution_config=False)
    return editor.initiate_chat(writer, message=f"Write a column about {topic}.")


if __name__ == "__main__":
    outcome = run_chat(input("Topic: "))
    print(outcome.summary)
