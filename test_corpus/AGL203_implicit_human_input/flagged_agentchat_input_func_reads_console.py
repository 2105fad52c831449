"""WebSocket chat whose user proxy still reads the answer from the terminal of the server."""
import os

from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI, WebSocket

app = FastAPI()


def ask_operator(prompt: str) -> str:
    print("-" * 40)
    return input(prompt or "Operator: ")  #! AGL203


@app.websocket("/ws")
async def ws(socket: WebSocket):
    await socket.accept()
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    team = RoundRobinGroupChat(
        [
            AssistantAgent("assistant", model_client=client),
            UserProxyAgent("operator", input_func=ask_operator),
        ],
        max_turns=4,
    )
    async for event in team.run_stream(task=await socket.receive_text()):
        await socket.send_json({"event": type(event).__name__})
