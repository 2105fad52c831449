"""Chainlit app: each session builds its own pair and finds it again in user_session."""
import os

import chainlit as cl
from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


@cl.on_chat_start
async def on_chat_start():
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user_proxy = UserProxyAgent("user_proxy", human_input_mode="NEVER", code_execution_config=False)
    cl.user_session.set("assistant", assistant)
    cl.user_session.set("user_proxy", user_proxy)
    await cl.Message(content="What shall we look at?").send()


@cl.on_message
async def on_message(message: cl.Message):
    assistant = cl.user_session.get("assistant")
    user_proxy = cl.user_session.get("user_proxy")
    result = await user_proxy.a_initiate_chat(
        assistant, message=message.content, max_turns=1, clear_history=False
    )
    await cl.Message(content=result.summary).send()
