"""AgentChat team at the terminal that reports to a worker runtime of autogen_ext: not a grpc server of its own."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient
from autogen_ext.runtimes.grpc import GrpcWorkerAgentRuntime


async def main() -> None:
    runtime = GrpcWorkerAgentRuntime(host_address=os.environ.get("HOST", "localhost:50051"))
    await runtime.start()
    client = OpenAIChatCompletionClient(model="gpt-4o")
    team = RoundRobinGroupChat(
        [AssistantAgent("assistant", model_client=client), UserProxyAgent("person")],
        termination_condition=TextMentionTermination("bye", sources=["person"]),
    )
    await Console(team.run_stream(task=input("Task: ")))
    await client.close()
    await runtime.stop()


if __name__ == "__main__":
    asyncio.run(main())
