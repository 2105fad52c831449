"""Complaints: histories imported by name, from a module and from the package."""

import desk
from desk.people import build_clerk
from desk.state import notes, remember  #! AGL101
from fastapi import APIRouter

from . import transcript  #! AGL101

router = APIRouter()


@router.post("/complain")
def complain(text: str) -> str:
    remember("user", text)
    return build_clerk().generate_reply(messages=notes)


@router.post("/write")
def write(text: str) -> str:
    transcript.append({"role": "user", "content": text})
    return build_clerk().generate_reply(messages=desk.transcript)
