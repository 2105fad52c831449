"""One lesson."""

from people import build


def lesson(topic: str) -> str:
    teacher, pupil = build()
    return pupil.initiate_chat(teacher, message=topic, max_turns=5).summary
