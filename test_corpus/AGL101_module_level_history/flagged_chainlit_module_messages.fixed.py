"""Chainlit chat with a legal drafting assistant."""
import os

import chainlit as cl
from autogen import ConversableAgent


@cl.on_chat_start
async def start():
    cl.user_session.set(
        "agent",
        ConversableAgent(
            "drafter",
            llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
            human_input_mode="NEVER",
        ),
    )
    await cl.Message(content="Which clause do you need?").send()


@cl.on_message
async def on_message(msg: cl.Message):
    messages = [{"role": "system", "content": "You draft contract clauses. Cite the paragraph you change."}]  #! AGL101 unsafe-fix
    agent = cl.user_session.get("agent")
    messages.append({"role": "user", "content": msg.content})
    reply = await agent.a_generate_reply(messages=messages)
    messages.append({"role": "assistant", "content": reply})
    await cl.Message(content=reply).send()
