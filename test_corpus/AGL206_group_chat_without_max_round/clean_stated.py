"""Stated by keyword, by position, through a constant, and from a setting."""
from autogen import GroupChat

ROUNDS = 100


def groups(agents, settings):
    return [
        GroupChat(agents=agents, messages=[], max_round=12),
        GroupChat(agents, [], 8),
        GroupChat(agents=agents, messages=[], max_round=ROUNDS),
        GroupChat(agents=agents, messages=[], max_round=settings.rounds),
    ]
