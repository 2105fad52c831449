"""Chats run in a thread, or in the event loop with the async API; failures are told."""

import asyncio
import logging

from fastapi import APIRouter, HTTPException

from ..agents import build_agents
from ..chats import answer, answer_soon

router = APIRouter()


@router.post("/tickets")
async def ticket(question: str) -> dict:
    return {"answer": await asyncio.to_thread(answer, question)}


@router.post("/tickets/soon")
async def soon(question: str) -> dict:
    return {"answer": await answer_soon(question)}


@router.post("/tickets/sync")
def in_the_pool(question: str) -> dict:
    try:
        return {"answer": answer(question)}
    except Exception:
        logging.exception("no answer")
        raise HTTPException(502) from None


@router.post("/tickets/own")
async def own(question: str) -> dict:
    clerk, customer = build_agents()
    result = await customer.a_initiate_chat(clerk, message=question, max_turns=1)
    return {"answer": result.summary}
