"""AgentChat: run, run_stream and on_messages are asynchronous by nature."""
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI, WebSocket

app = FastAPI()


def new_agent(name: str) -> AssistantAgent:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    return AssistantAgent(name, model_client=client)


@app.post("/ask")
async def ask(text: str):
    agent = new_agent("guide")
    answer = await agent.run(task=text)
    follow_up = await agent.on_messages([TextMessage(content="Shorter.", source="user")], CancellationToken())
    return {"long": answer.messages[-1].content, "short": follow_up.chat_message.content}


@app.websocket("/stream")
async def stream(ws: WebSocket):
    await ws.accept()
    team = RoundRobinGroupChat([new_agent("a"), new_agent("b")], termination_condition=MaxMessageTermination(6))
    async for event in team.run_stream(task=await ws.receive_text()):
        await ws.send_text(str(event))
