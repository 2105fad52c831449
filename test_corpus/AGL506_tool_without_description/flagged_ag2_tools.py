"""AG2 1.x: the decorator and the list."""
import asyncio

from ag2 import Agent, tool
from ag2.config import OpenAIConfig


@tool  #! AGL506
def double(number: int) -> int:
    return number * 2


@tool(description="Half of a number.")
def half(number: int) -> float:
    return number / 2


def square(number: int) -> int:
    return number * number


clerk = Agent(
    "clerk",
    prompt="Calculate with the tools.",
    config=OpenAIConfig(model="gpt-4o-mini"),
    tools=[double, half, square],  #! AGL506
)


@clerk.tool  #! AGL506
def cube(number: int) -> int:
    return number**3


if __name__ == "__main__":
    print(asyncio.run(clerk.ask("What is the cube of 12?")).body)
