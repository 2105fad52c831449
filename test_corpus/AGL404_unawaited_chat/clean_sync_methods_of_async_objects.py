"""AgentChat and core have sync methods, too; some share their name with coroutines of other classes."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import ExternalTermination, MaxMessageTermination
from autogen_agentchat.messages import MessageFactory, StructuredMessage
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken, SingleThreadedAgentRuntime
from autogen_ext.models.replay import ReplayChatCompletionClient
from autogen_ext.runtimes.grpc import GrpcWorkerAgentRuntime
from pydantic import BaseModel


class Verdict(BaseModel):
    guilty: bool


async def main() -> None:
    client = ReplayChatCompletionClient(["Guilty.", "Not guilty."])
    stop = ExternalTermination()
    judge = AssistantAgent("judge", model_client=client)
    team = RoundRobinGroupChat([judge], termination_condition=stop | MaxMessageTermination(4))
    token = CancellationToken()
    running = asyncio.create_task(team.run(task="The case of the stolen pie.", cancellation_token=token))
    stop.set()
    token.cancel()
    await running
    client.reset()
    client.set_cached_bool_value(True)
    MessageFactory().register(StructuredMessage[Verdict])
    runtime = SingleThreadedAgentRuntime()
    runtime.start()
    await runtime.stop()
    worker = GrpcWorkerAgentRuntime(host_address="localhost:50051")
    # A plain function in 0.4.0, a coroutine later: which one runs cannot be seen here.
    worker.start()
    team.dump_component()


asyncio.run(main())
