"""The code was written for AG2 1.x: it imports `ag2`, and no bound is missing."""

from ag2 import Agent


def build() -> Agent:
    return Agent("assistant", prompt="Answer in one sentence.")
