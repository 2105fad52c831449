"""Chainlit app that keeps only the user's name in the session and the agents in the module."""
import os

import chainlit as cl
from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    assistant = AssistantAgent("assistant", llm_config=LLM)  #! AGL102 unsafe-fix
    proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
    return assistant, proxy


@cl.on_chat_start
async def start():
    answer = await cl.AskUserMessage(content="What is your name?").send()
    cl.user_session.set("name", answer["output"] if answer else "guest")


@cl.on_message
async def on_message(message: cl.Message):
    assistant, proxy = build_agents()
    name = cl.user_session.get("name")
    result = await proxy.a_initiate_chat(assistant, message=f"{name} asks: {message.content}", max_turns=1)
    await cl.Message(content=result.summary).send()
