"""Each session has its agents; a lesson runs in a thread."""

import chainlit as cl
from lessons import lesson
from people import Pupil, build


@cl.on_chat_start
async def start() -> None:
    teacher, pupil = build()
    cl.user_session.set("teacher", teacher)
    cl.user_session.set("pupil", pupil)


@cl.on_message
async def on_message(message: cl.Message) -> None:
    teacher, pupil = cl.user_session.get("teacher"), cl.user_session.get("pupil")
    text = await cl.make_async(lesson)(teacher, pupil, message.content)
    await cl.Message(content=text).send()


@cl.action_callback("again")
async def again(action: cl.Action) -> None:
    guest = Pupil("guest", human_input_mode="ALWAYS", code_execution_config=False)
    await guest.a_initiate_chat(cl.user_session.get("teacher"), message=action.value, max_turns=1)
