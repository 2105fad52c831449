"""Questions: histories reached through modules."""

from fastapi import APIRouter

from desk import people, state  #! AGL101 AGL101

router = APIRouter()


@router.post("/ask")
def ask(question: str) -> str:
    state.history.append({"role": "user", "content": question})
    return people.build_clerk().generate_reply(messages=state.history)


@router.post("/minutes")
def note(question: str) -> str:
    people.minutes.append({"role": "user", "content": question})
    return people.answer_with_minutes()


@router.post("/forget")
def forget() -> None:
    state.history = []
