"""With a runtime of the program's own, a run ends when its task is cancelled."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import SingleThreadedAgentRuntime


async def serve(client, tasks: list[str]) -> None:
    runtime = SingleThreadedAgentRuntime()
    runtime.start()
    for task in tasks:
        team = RoundRobinGroupChat([AssistantAgent("worker", client)], max_turns=10, runtime=runtime)
        try:
            result = await asyncio.wait_for(team.run(task=task), timeout=30)
        except TimeoutError:
            print("gave up on", task)
            continue
        print(result.stop_reason)
    await runtime.stop()
