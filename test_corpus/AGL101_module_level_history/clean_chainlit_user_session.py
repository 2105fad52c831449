"""Chainlit keeps the history in the user session; only the starter questions are module level."""
import os

import chainlit as cl
from autogen import ConversableAgent

starter_messages = ["Explain my invoice", "Cancel my contract", "Talk to a person"]


@cl.on_chat_start
async def start():
    cl.user_session.set("history", [])
    actions = [cl.Action(name="ask", payload={"q": q}, label=q) for q in starter_messages]
    await cl.Message(content="How can I help?", actions=actions).send()


@cl.on_message
async def on_message(msg: cl.Message):
    history = cl.user_session.get("history")
    history.append({"role": "user", "content": msg.content})
    agent = ConversableAgent(
        "desk",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )
    reply = await agent.a_generate_reply(messages=history)
    history.append({"role": "assistant", "content": reply})
    await cl.Message(content=reply).send()
