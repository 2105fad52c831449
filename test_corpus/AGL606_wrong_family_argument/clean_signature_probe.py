"""The signature decides what is passed."""

import inspect

from autogen_agentchat.teams import RoundRobinGroupChat


def build(agents, limit):
    known = inspect.signature(RoundRobinGroupChat.__init__).parameters
    if "max_round" in known:
        return RoundRobinGroupChat(agents, max_round=limit)
    return RoundRobinGroupChat(agents, max_turns=limit)
