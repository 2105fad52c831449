"""Gradio demo; the odd ValueError of the chat is caught and shown."""
import asyncio
import logging
import os

import autogen
import gradio as gr

logger = logging.getLogger(__name__)
cfg = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def respond(message: str, history: list) -> str:
    bot = autogen.AssistantAgent("bot", llm_config=cfg)
    visitor = autogen.UserProxyAgent("visitor", human_input_mode="NEVER", code_execution_config=False)
    try:
        chat = visitor.initiate_chat(bot, message=message, max_turns=1)  #! AGL402 unsafe-fix
        return chat.summary
    except ValueError as exc:
        logger.warning("chat ended oddly: %s", exc)
        return visitor.last_message(bot)["content"]


demo = gr.ChatInterface(respond, title="Ask the bot")

if __name__ == "__main__":
    demo.launch()
