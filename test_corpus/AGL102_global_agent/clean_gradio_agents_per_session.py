"""Gradio app: the pair is made per browser session and travels in gr.State."""
import os

import gradio as gr
from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def new_pair():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, AssistantAgent("assistant", llm_config=LLM)


def respond(message, pair):
    user, assistant = pair or new_pair()
    result = user.initiate_chat(assistant, message=message, max_turns=1, clear_history=False)
    return result.summary, (user, assistant)


with gr.Blocks() as demo:
    pair = gr.State(None)
    question = gr.Textbox(label="Question")
    answer = gr.Markdown()
    question.submit(respond, [question, pair], [answer, pair])

if __name__ == "__main__":
    demo.launch()
