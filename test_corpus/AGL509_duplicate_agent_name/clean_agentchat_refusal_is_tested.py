"""A test of the refusal."""
import unittest

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat


class TestTeam(unittest.TestCase):
    def test_names_are_unique(self) -> None:
        twin, other = AssistantAgent("twin", None), AssistantAgent("twin", None)
        with self.assertRaises(ValueError):
            RoundRobinGroupChat([twin, other], max_turns=1)
        self.assertRaisesRegex(ValueError, "unique", lambda: RoundRobinGroupChat([twin, other], max_turns=1))
