"""AgentChat service: cancellations are expected, failures are logged or streamed to the client."""
import asyncio
import logging
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()
logger = logging.getLogger(__name__)


def build_team() -> RoundRobinGroupChat:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    writer = AssistantAgent("writer", model_client=client)
    critic = AssistantAgent("critic", model_client=client)
    return RoundRobinGroupChat([writer, critic], termination_condition=MaxMessageTermination(6))


@app.get("/poem")
async def poem(topic: str):
    team = build_team()
    try:
        result = await team.run(task=f"A poem about {topic}", cancellation_token=CancellationToken())
    except asyncio.CancelledError:
        return {"poem": None}
    except Exception:
        logger.exception("team failed")
        return {"poem": None}
    return {"poem": result.messages[-1].content}


@app.get("/poem/stream")
async def poem_stream(topic: str):
    async def events():
        team = build_team()
        try:
            async for event in team.run_stream(task=f"A poem about {topic}"):
                yield f"data: {event}\n\n"
        except Exception as exc:
            yield f"event: error\ndata: {exc}\n\n"

    return StreamingResponse(events(), media_type="text/event-stream")
