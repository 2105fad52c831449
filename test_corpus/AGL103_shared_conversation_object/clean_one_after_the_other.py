"""A script uses one condition, one agent and one team several times, each when the last run has ended."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core.model_context import UnboundedChatCompletionContext
from autogen_ext.models.openai import OpenAIChatCompletionClient

stop = MaxMessageTermination(6)
context = UnboundedChatCompletionContext()


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o")
    planner = AssistantAgent("planner", client, model_context=context)
    plan = await planner.run(task="Plan a party")
    # The host goes on with what the planner has said.
    host = AssistantAgent("host", client, model_context=context)
    await host.run(task="Write the invitation")
    first = RoundRobinGroupChat([AssistantAgent("cook", client)], termination_condition=stop)
    second = RoundRobinGroupChat([AssistantAgent("baker", client)], termination_condition=stop)
    for team in (first, second):
        print(await team.run(task=str(plan.messages[-1].content)))
    answers = [await planner.run(task=question) for question in ("Who comes?", "What is missing?")]
    print(answers, await asyncio.gather(client.close()))


if __name__ == "__main__":
    asyncio.run(main())
