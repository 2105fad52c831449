"""The subclass brings its own default, in its constructor or as a dataclass field."""
from dataclasses import dataclass

from autogen import GroupChat


class LongChat(GroupChat):
    def __init__(self, agents, rounds=40):
        super().__init__(agents=agents, messages=[], max_round=rounds)


@dataclass
class ShortChat(GroupChat):
    max_round: int = 4


def both(agents):
    return LongChat(agents), ShortChat(agents=agents, messages=[])
