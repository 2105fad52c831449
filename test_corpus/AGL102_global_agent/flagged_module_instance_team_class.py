"""WebSocket gateway in front of one AgentChat team object."""
import json

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import SelectorGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI, WebSocket

app = FastAPI()


class Newsroom:
    def __init__(self) -> None:
        client = OpenAIChatCompletionClient(model="gpt-4o")
        self._reporter = AssistantAgent("reporter", client, description="Writes the piece.")
        self._editor = AssistantAgent("editor", client, description="Approves the piece.")
        self._team = SelectorGroupChat(
            [self._reporter, self._editor],
            model_client=client,
            termination_condition=TextMentionTermination("APPROVED", sources=["editor"]),
            max_turns=8,
        )

    async def stream(self, headline: str):
        async for event in self._team.run_stream(task=headline):
            yield event


newsroom = Newsroom()  #! AGL102 unsafe-fix


@app.websocket("/ws")
async def newsroom_socket(ws: WebSocket):
    await ws.accept()
    headline = await ws.receive_text()
    async for event in newsroom.stream(headline):
        await ws.send_text(json.dumps({"type": type(event).__name__, "text": str(event)}))
    await ws.close()
