"""AG2 1.x hands the model a traceback where a tool raises."""

from ag2 import Agent, tool
from ag2.config import OpenAIConfig

STATIONS = {"north": 3, "south": 5}


@tool
def platform(station: str) -> int:
    """The platform at a station."""
    return STATIONS[station.lower()]  #! AGL303


agent = Agent("railway", config=OpenAIConfig(model="gpt-4o"), tools=[platform])


@agent.tool
def delay(minutes: str) -> str:
    """Announce a delay."""
    return f"about {round(float(minutes), -1)} minutes late"  #! AGL303
