"""Requests without a timeout, but no tool waits for them: a report after the chat, a function that is no tool."""

import requests
from autogen import AssistantAgent, UserProxyAgent, register_function


def add(a: int, b: int) -> int:
    return a + b


def price(item: str) -> float:
    """Nobody has registered this one."""
    return requests.get(f"https://shop.example/{item}").json()["price"]


def run(question: str, llm_config: dict) -> None:
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    register_function(add, caller=assistant, executor=user, description="Add two numbers.")
    result = user.initiate_chat(assistant, message=question, max_turns=4)
    requests.post("https://hooks.example/results", json={"text": result.summary, "price": price("chat")})
