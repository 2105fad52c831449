"""Gradio form that edits agent definitions; ALWAYS is a choice in the form, agents run unattended."""
import json
import os

import autogen
import gradio as gr

MODES = ["ALWAYS", "TERMINATE", "NEVER"]
PRESETS = [
    {"name": "writer", "human_input_mode": "NEVER", "prompt": "You write."},
    {"name": "boss", "human_input_mode": "ALWAYS", "prompt": "You approve."},
]
EXAMPLE = '''user = autogen.UserProxyAgent("user", human_input_mode="ALWAYS")'''


def describe(name, prompt, mode):
    return json.dumps(dict(name=name, prompt=prompt, human_input_mode=mode), indent=2)


def preview(definition: str) -> str:
    spec = json.loads(definition)
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    agent = autogen.AssistantAgent(spec["name"], system_message=spec["prompt"], llm_config=llm_config)
    tester = autogen.UserProxyAgent("tester", human_input_mode="NEVER", code_execution_config=False)
    if spec["human_input_mode"] == "ALWAYS":
        gr.Info("This agent will ask a person; the preview does not.")
    return tester.initiate_chat(agent, message="Introduce yourself.", max_turns=1).summary


def build() -> gr.Blocks:
    with gr.Blocks() as page:
        gr.Code(EXAMPLE, language="python")
        name = gr.Textbox(PRESETS[1]["name"], label="Name")
        prompt = gr.Textbox(PRESETS[1]["prompt"], label="Prompt")
        mode = gr.Dropdown(MODES, value="ALWAYS", label="Human input")
        out = gr.Code(describe("boss", "You approve.", mode="ALWAYS"), language="json")
        gr.Button("Show").click(describe, [name, prompt, mode], out)
        gr.Button("Preview").click(preview, out, gr.Textbox(label="Answer"))
    return page


if __name__ == "__main__":
    build().launch()
