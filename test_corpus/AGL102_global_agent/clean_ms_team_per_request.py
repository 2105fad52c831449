"""AgentChat behind FastAPI as in the samples: the team is made per call and its state loaded from disk."""
import json
from pathlib import Path

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core.models import ChatCompletionClient
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()
STATE_DIR = Path("team_state")
model_client: ChatCompletionClient = OpenAIChatCompletionClient(model="gpt-4o-mini")


async def get_team(session: str) -> RoundRobinGroupChat:
    agent = AssistantAgent("agent", model_client=model_client)
    checker = AssistantAgent("checker", model_client=model_client)
    team = RoundRobinGroupChat([agent, checker], termination_condition=MaxMessageTermination(4))
    path = STATE_DIR / f"{session}.json"
    if path.exists():
        await team.load_state(json.loads(path.read_text()))
    return team


@app.post("/chat/{session}")
async def chat(session: str, text: str):
    team = await get_team(session)
    result = await team.run(task=text)
    (STATE_DIR / f"{session}.json").write_text(json.dumps(await team.save_state()))
    return [m.to_text() for m in result.messages]
