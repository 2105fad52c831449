"""Gradio demo of an assistant with a remember/recall tool pair."""
import os

import autogen
import gradio as gr

agent_memory: list[str] = []  #! AGL101


def remember(fact: str) -> str:
    agent_memory.append(fact)
    return "stored"


def recall() -> str:
    return "\n".join(agent_memory) or "nothing yet"


def build():
    assistant = autogen.AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    executor = autogen.UserProxyAgent(
        "executor",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=4,
    )
    autogen.register_function(
        remember, caller=assistant, executor=executor, description="Store a fact about the user."
    )
    autogen.register_function(recall, caller=assistant, executor=executor, description="List all stored facts.")
    return executor, assistant


def respond(message, _turns):
    executor, assistant = build()
    return executor.initiate_chat(assistant, message=message).summary


gr.ChatInterface(respond, title="Remember me").launch()
