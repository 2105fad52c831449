"""Chainlit handler that runs a sync chat in a nested asyncio.run, and a second one on the loop."""
import asyncio
import os

import chainlit as cl
from autogen import AssistantAgent, UserProxyAgent

CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@cl.on_message
async def on_message(message: cl.Message):
    cook = AssistantAgent("cook", llm_config=CONFIG, system_message="Propose a menu.")
    critic = AssistantAgent("critic", llm_config=CONFIG, system_message="Criticise the menu.")
    diner = UserProxyAgent("diner", human_input_mode="NEVER", code_execution_config=False)

    menu = asyncio.run(diner.initiate_chat(cook, message=message.content, max_turns=1))  #! AGL401 AGL402 AGL403
    loop = asyncio.get_event_loop()
    verdict = loop.run_until_complete(  #! AGL401 AGL402
        diner.initiate_chat(critic, message=menu.summary, max_turns=1)  #! AGL403
    )
    await cl.Message(content=verdict.summary).send()
