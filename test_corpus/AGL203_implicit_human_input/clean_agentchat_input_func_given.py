"""The user proxy of the team asks over the socket of the person it stands for."""
import os
from typing import Optional

from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI, WebSocket

app = FastAPI()


def team_for(ask, approve) -> RoundRobinGroupChat:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    return RoundRobinGroupChat(
        [
            AssistantAgent("assistant", model_client=client),
            UserProxyAgent("user", input_func=ask),
            UserProxyAgent("boss", description="Signs off the result", input_func=approve),
        ],
        termination_condition=TextMentionTermination("APPROVE", sources=["boss"]),
    )


@app.websocket("/team")
async def run_team(ws: WebSocket):
    await ws.accept()

    async def ask(prompt: str, token: Optional[CancellationToken] = None) -> str:
        await ws.send_json({"type": "input", "prompt": prompt})
        return await ws.receive_text()

    async def approve(prompt: str, token: Optional[CancellationToken] = None) -> str:
        await ws.send_json({"type": "approve", "prompt": prompt})
        return "APPROVE" if await ws.receive_text() == "ok" else "Please improve it."

    team = team_for(ask, approve)
    async for event in team.run_stream(task=await ws.receive_text()):
        await ws.send_json({"type": type(event).__name__})
