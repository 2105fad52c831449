"""Gradio hands the history of the session in as a parameter; the list of the same name is the greeting."""
import os

import gradio as gr
from autogen import AssistantAgent

history = [{"role": "assistant", "content": "Hi! Ask me about your garden."}]


def respond(message, history):
    history = history or []
    history.append({"role": "user", "content": message})
    gardener = AssistantAgent(
        "gardener",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    reply = gardener.generate_reply(messages=[{"role": m["role"], "content": m["content"]} for m in history])
    history.append({"role": "assistant", "content": reply})
    return "", history


with gr.Blocks() as demo:
    chatbot = gr.Chatbot(value=history, type="messages")
    box = gr.Textbox(placeholder="Your question")
    box.submit(respond, [box, chatbot], [box, chatbot])

demo.launch()
