"""Gradio page of the trip planner; asks for a confirmation before the agents start."""
import os

import gradio as gr
from autogen import AssistantAgent, UserProxyAgent


def plan(destination, days):
    confirmed = input(f"Plan {days} days in {destination}? [y/N] ")  #! AGL203
    if confirmed.strip().lower() != "y":
        return "Cancelled."
    planner = AssistantAgent(
        "planner",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    traveller = UserProxyAgent("traveller", human_input_mode="NEVER", code_execution_config=False)
    result = traveller.initiate_chat(planner, message=f"{days} days in {destination}", max_turns=1)
    return result.summary


demo = gr.Interface(plan, inputs=[gr.Textbox(label="Where"), gr.Slider(1, 14, step=1)], outputs="markdown")

if __name__ == "__main__":
    demo.launch()
