"""Chainlit front end for a two-agent travel planner."""
import asyncio
import os

import chainlit as cl
from autogen import AssistantAgent, UserProxyAgent

CONFIG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.getenv("OPENAI_API_KEY")}], "temperature": 0.3}


@cl.on_chat_start
async def greet():
    await cl.Message(content="Where would you like to go?").send()


@cl.on_message
async def plan(message: cl.Message):
    planner = AssistantAgent(
        name="planner",
        system_message="Plan a weekend trip. End with TERMINATE.",
        llm_config=CONFIG,
    )
    traveller = UserProxyAgent(
        name="traveller",
        human_input_mode="NEVER",
        is_termination_msg=lambda m: "TERMINATE" in (m.get("content") or ""),
        code_execution_config=False,
    )
    try:
        chat = asyncio.get_event_loop().run_until_complete(traveller.a_initiate_chat(planner, message=message.content))  #! AGL401 unsafe-fix
    except RuntimeError as exc:
        await cl.ErrorMessage(content=f"Planner failed: {exc}").send()
        return
    await cl.Message(content=chat.summary, author="planner").send()
