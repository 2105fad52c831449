"""A team of agents from the circle."""

from autogen_agentchat.teams import RoundRobinGroupChat

from . import people

panel = RoundRobinGroupChat([people.writer, people.critic], max_turns=4)  #! AGL102
