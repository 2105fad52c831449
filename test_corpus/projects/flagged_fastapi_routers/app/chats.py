"""One question, one answer."""

from app.agents import clerk, customer


def answer(question: str) -> str:
    return customer.initiate_chat(clerk, message=question, max_turns=1).summary
