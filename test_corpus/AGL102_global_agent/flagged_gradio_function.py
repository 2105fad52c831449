"""Gradio demo of the recipe assistant: the chat function uses the agents above it."""
import os

import gradio as gr
from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

chef = AssistantAgent(  #! AGL102 unsafe-fix
    name="chef",
    llm_config=llm_config,
    system_message="You invent recipes from what is in the fridge.",
)
guest = UserProxyAgent(name="guest", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix


def respond(message, history):
    guest.send(message, chef, request_reply=True)
    return chef.last_message(guest)["content"]


demo = gr.ChatInterface(fn=respond, title="What is for dinner?")

if __name__ == "__main__":
    demo.queue().launch()
