"""Gradio front end: the buttons are wired to the methods of one ReviewApp object."""
import os

import gradio as gr
from autogen import AssistantAgent, UserProxyAgent


class ReviewApp:
    def __init__(self, llm_config):
        self.reviewer = AssistantAgent("reviewer", llm_config=llm_config)
        self.author = UserProxyAgent("author", human_input_mode="NEVER", code_execution_config=False)

    def review(self, text):
        outcome = self.author.initiate_chat(self.reviewer, message=text, max_turns=1)
        return outcome.summary

    def clear(self):
        self.reviewer.reset()
        return ""


def main():
    config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    review_app = ReviewApp(config)  #! AGL102
    with gr.Blocks(title="Reviewer") as demo:
        text = gr.Textbox(lines=12, label="Your text")
        remarks = gr.Textbox(lines=12, label="Remarks")
        gr.Button("Review").click(review_app.review, inputs=text, outputs=remarks)
        gr.Button("Clear").click(review_app.clear, outputs=remarks)
    demo.launch(server_name="0.0.0.0")


if __name__ == "__main__":
    main()
