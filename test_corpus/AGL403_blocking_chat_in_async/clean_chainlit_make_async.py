"""Chainlit's make_async runs the sync chat in a thread."""
import os

import chainlit as cl
from autogen import AssistantAgent, UserProxyAgent

CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@cl.on_chat_start
async def start():
    cl.user_session.set("assistant", AssistantAgent("assistant", llm_config=CONFIG))
    cl.user_session.set("proxy", UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False))


@cl.on_message
async def on_message(message: cl.Message):
    assistant = cl.user_session.get("assistant")
    proxy = cl.user_session.get("proxy")
    chat = await cl.make_async(proxy.initiate_chat)(assistant, message=message.content, max_turns=1)
    await cl.Message(content=chat.summary, author="assistant").send()
