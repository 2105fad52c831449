"""Console and socket front ends of an AgentChat agent; broken streams just stop."""
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.ui import Console
from autogen_core import CancellationToken
from autogen_ext.models.openai import OpenAIChatCompletionClient


def make_agent() -> AssistantAgent:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    return AssistantAgent("helper", model_client=client)


async def to_socket(socket, task: str) -> None:
    agent = make_agent()
    try:
        async for event in agent.run_stream(task=task):
            await socket.send_text(str(event))
    except Exception:  #! AGL301 safe-fix
        return


async def to_console(task: str) -> None:
    agent = make_agent()
    try:
        await Console(agent.run_stream(task=task))
    except Exception:  #! AGL301 safe-fix
        ...


async def single(task: str):
    agent = make_agent()
    response = None
    try:
        response = await agent.on_messages(
            [TextMessage(content=task, source="user")],
            cancellation_token=CancellationToken(),
        )
    except Exception:  #! AGL301 safe-fix
        response = None
    return response
