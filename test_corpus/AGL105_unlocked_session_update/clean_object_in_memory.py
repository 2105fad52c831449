"""What `get` answers here is the object itself, and `set` puts the same one back: nothing is copied, nothing lost."""
import os
from contextvars import ContextVar

import chainlit as cl
from autogen import ConversableAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
trail: ContextVar[list] = ContextVar("trail")


async def answer_to(history: list) -> str:
    steps = trail.get()
    reply = await ConversableAgent("a", llm_config=LLM, human_input_mode="NEVER").a_generate_reply(messages=history)
    trail.set(steps + [reply])
    return reply


@cl.on_chat_start
async def start() -> None:
    cl.user_session.set("history", [])


@cl.on_message
async def on_message(message: cl.Message) -> None:
    trail.set([])
    history = cl.user_session.get("history")
    history.append({"role": "user", "content": message.content})
    reply = await answer_to(history)
    history.append({"role": "assistant", "content": reply})
    cl.user_session.set("history", history)
    await cl.Message(content=reply).send()
