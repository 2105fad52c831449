"""Nothing in this module says which framework the chats are made with."""

import logging

from fastapi import APIRouter

from ..agents import clerk, customer
from ..chats import answer

logger = logging.getLogger(__name__)

router = APIRouter()


@router.post("/tickets")
async def ticket(question: str) -> dict:
    return {"answer": answer(question)}  #! AGL403


@router.post("/tickets/quick")
async def quick(question: str) -> dict:
    result = customer.initiate_chat(clerk, message=question, max_turns=1)  #! AGL403
    return {"answer": result.summary}


@router.post("/tickets/quiet")
def quiet(question: str) -> dict:
    try:
        return {"answer": answer(question)}
    except Exception:  #! AGL301 safe-fix
        logger.exception("the chat in answer() failed")
        return {}
