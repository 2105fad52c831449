"""Gradio chat with a switch between the async and the sync way of talking to the agent."""
import asyncio
import os

import autogen
import gradio as gr


def pair():
    config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    bot = autogen.AssistantAgent("bot", llm_config=config)
    guest = autogen.UserProxyAgent("guest", human_input_mode="NEVER", code_execution_config=False)
    return guest, bot


async def respond(message: str, history: list, fast: bool):
    guest, bot = pair()
    if fast:
        result = await guest.a_initiate_chat(bot, message=message, max_turns=1)
    else:
        result = await asyncio.to_thread(guest.initiate_chat, bot, message=message, max_turns=3)  #! AGL403 unsafe-fix
    return result.summary


demo = gr.ChatInterface(respond, additional_inputs=[gr.Checkbox(label="fast", value=True)])

if __name__ == "__main__":
    demo.launch()
