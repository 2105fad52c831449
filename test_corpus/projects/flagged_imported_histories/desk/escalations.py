"""Escalations: histories that a class and an object keep."""

from fastapi import APIRouter

from .people import build_clerk
from .state import Memory, log  #! AGL101 AGL101

router = APIRouter()


@router.post("/escalate")
def escalate(text: str) -> str:
    Memory.turns.append({"role": "user", "content": text})
    log.messages += [{"role": "user", "content": text}]
    return build_clerk().generate_reply(messages=Memory.turns + log.messages)


@router.post("/recent")
def recent(text: str) -> str:
    from desk import state  #! AGL101

    state.recent = [*state.recent, {"role": "user", "content": text}]
    return build_clerk().generate_reply(messages=state.recent)
