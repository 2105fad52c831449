"""AG2 1.x still grows: a name that nobody has seen yet may be in the next release."""

import ag2
from ag2 import Agent, Choreography
from ag2.observability import Tracer
from ag2.tools import tool
from autogen.beta.choreography import Stage


@tool
def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


def build(config):
    agent = Agent("agent", config=config, tools=[add])
    return Choreography([Stage(agent)], tracer=Tracer()), ag2.orchestrate


def keep(config):
    from ag2.knowledge import KnowledgeStores
    from ag2 import AgentReplies

    return KnowledgeStores(config), AgentReplies
