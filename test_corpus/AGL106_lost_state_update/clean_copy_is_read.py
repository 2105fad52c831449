"""Copies to work with: searched, looped over, compared, shown, used up."""
import logging
import os

from autogen import AssistantAgent

logger = logging.getLogger(__name__)


def rank(candidates: list[str], agent: AssistantAgent) -> str:
    candidates = list(candidates)
    best = candidates.pop(0)
    while candidates:
        rival = candidates.pop()
        question = f"Which is better, {best} or {rival}? Answer with the name alone."
        best = agent.generate_reply(messages=[{"role": "user", "content": question}])
    return best


def show(config: dict) -> None:
    config = config.copy()
    config["api_key"] = "***"
    logger.info("using %s", config)


def is_complete(answers: dict, needed: set) -> bool:
    needed = set(needed)
    needed.discard("comment")
    return needed <= answers.keys()


def shout(lines: list[str]) -> None:
    lines = lines[:]
    lines.sort()
    for line in lines:
        print(line.upper(), os.linesep)
