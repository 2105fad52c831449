"""One question, one answer, in both ways."""

from app.agents import build_agents


def answer(question: str) -> str:
    clerk, customer = build_agents()
    return customer.initiate_chat(clerk, message=question, max_turns=1).summary


async def answer_soon(question: str) -> str:
    clerk, customer = build_agents()
    result = await customer.a_initiate_chat(clerk, message=question, max_turns=1)
    return result.summary
