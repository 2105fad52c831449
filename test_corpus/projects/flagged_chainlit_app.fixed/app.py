"""The user interface."""

import asyncio

import chainlit as cl
from lessons import lesson
from people import Teacher, build


@cl.on_message
async def on_message(message: cl.Message) -> None:
    await cl.Message(content=lesson(message.content)).send()  #! AGL403


@cl.on_chat_start
async def start() -> None:
    _, pupil = build()
    await asyncio.to_thread(pupil.initiate_chat, Teacher("headmistress", llm_config=False), message="Welcome.", max_turns=1)  #! AGL403 unsafe-fix
