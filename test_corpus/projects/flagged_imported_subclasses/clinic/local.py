"""A local class on top of an imported one."""

from clinic.agents import Guard, Patient
from fastapi import APIRouter

router = APIRouter()


class Child(Patient):
    def __init__(self, **kwargs) -> None:
        super().__init__("child", **kwargs)


class Porter(Guard):
    pass


@router.post("/child")
def child(question: str) -> str:
    porter = Porter("ALWAYS")  #! AGL202
    return Child().initiate_chat(porter, message=question).summary  #! AGL203
