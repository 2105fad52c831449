"""Plain loops over AgentChat streams: in a coroutine, in a script, in a comprehension."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


class Reporter:
    def __init__(self) -> None:
        client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
        writer = AssistantAgent("writer", model_client=client)
        self.team = RoundRobinGroupChat([writer], termination_condition=MaxMessageTermination(3))

    async def report(self, topic: str) -> None:
        for event in self.team.run_stream(task=topic):  #! AGL405
            print(event)

    async def count(self, topic: str) -> int:
        events = [event for event in self.team.run_stream(task=topic)]  #! AGL405
        return len(events)


def main() -> None:
    stream = Reporter().team.run_stream(task="The price of bread.")
    for event in stream:  #! AGL405
        print(event)


if __name__ == "__main__":
    asyncio.run(Reporter().report("The price of milk."))
    main()
