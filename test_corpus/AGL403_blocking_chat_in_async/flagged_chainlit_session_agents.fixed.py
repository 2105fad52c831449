"""Chainlit chat with the agents in the user session."""
import asyncio
import os

import chainlit as cl
from autogen import AssistantAgent, UserProxyAgent


@cl.on_chat_start
async def start():
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    cl.user_session.set("assistant", AssistantAgent("assistant", llm_config=config))
    cl.user_session.set("proxy", UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False))


@cl.on_message
async def message(msg: cl.Message):
    proxy = cl.user_session.get("proxy")
    assistant = cl.user_session.get("assistant")
    thinking = cl.Message(content="")
    await thinking.send()
    await asyncio.to_thread(proxy.initiate_chat, assistant, message=msg.content, clear_history=False, max_turns=1)  #! AGL403 unsafe-fix
    thinking.content = assistant.last_message(proxy)["content"]
    await thinking.update()
