"""What visitors of the web page ask. Nothing here says AutoGen."""

from clinic.agents import Guard, Nurse, Patient, Visitor
from clinic.night import NightGuard, NightNurse, NightPatient
from fastapi import APIRouter

router = APIRouter()


@router.post("/day")
def day(question: str) -> str:
    nurse = Nurse(
        "nurse",
        {"model": "gpt-4", "api_base": "http://localhost:1234/v1"},  #! AGL601 safe-fix
        max_consecutive_auto_reply=None,  #! AGL201 safe-fix
        is_termination_msg=lambda message: "BYE" in message["content"],  #! AGL204 safe-fix
    )
    patient = Patient("patient", human_input_mode="ALWAYS")  #! AGL202
    return patient.initiate_chat(nurse, message=question).summary


@router.post("/visit")
def visit(question: str) -> str:
    visitor = Visitor("visitor")  #! AGL203
    guard = Guard("ALWAYS", None)  #! AGL201 safe-fix AGL202
    return visitor.initiate_chat(guard, message=question).summary


@router.post("/night")
def night(question: str) -> str:
    nurse = NightNurse({"model": "gpt-4", "request_timeout": 60}, human_input_mode="ALWAYS")  #! AGL202 AGL601 safe-fix
    patient = NightPatient("sleeper")  #! AGL203
    guard = NightGuard("ALWAYS")  #! AGL202
    guard.initiate_chat(patient, message="Quiet, please.")
    return patient.initiate_chat(nurse, message=question).summary
