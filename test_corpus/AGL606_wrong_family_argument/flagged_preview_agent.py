"""The preview of AG2 1.x inside classic releases: same Agent, same refusal."""

from autogen.beta import Agent
from autogen.beta.config import OpenAIConfig


def build(tools):
    config = OpenAIConfig(model="gpt-4o-mini")
    planner = Agent("planner", config=config, system_message="Plan.", tools=tools)  #! AGL606
    writer = Agent("writer", config=config, promt="Write.")  #! AGL606
    return planner, writer
