"""Each session has a history of its own, and each request an object."""

import desk
from fastapi import APIRouter

from desk import state
from desk.people import build_clerk
from desk.state import Memory, Session, histories

router = APIRouter()


@router.post("/ask")
def ask(session: str, question: str) -> str:
    histories.setdefault(session, []).append({"role": "user", "content": question})
    state.histories[session].append({"role": "user", "content": question})
    return build_clerk().generate_reply(messages=histories[session])


@router.post("/greet")
def greet(question: str) -> str:
    turns = [*state.greeting, {"role": "user", "content": question}]
    return build_clerk().generate_reply(messages=turns)


@router.post("/once")
def once(question: str) -> str:
    memory, session = Memory(), Session()
    memory.turns.append({"role": "user", "content": question})
    session.messages.append({"role": "user", "content": question})
    return build_clerk().generate_reply(messages=memory.turns + session.messages)


@router.post("/join")
def join(channel: str) -> None:
    desk.channels.append(channel)
    if not channel:
        state.errors.append("no channel")


@router.post("/log")
def write_log(question: str) -> str:
    mine = state.Log()
    mine.entries.append({"role": "user", "content": question})
    return build_clerk().generate_reply(messages=mine.entries)
