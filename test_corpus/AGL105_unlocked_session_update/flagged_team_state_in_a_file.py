"""AgentChat: the team's state is loaded from a file, the team runs, and its new state goes back into the file."""
import json
import os

import aiofiles
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()


def build_team() -> RoundRobinGroupChat:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    agents = [AssistantAgent("planner", model_client=client), AssistantAgent("critic", model_client=client)]
    return RoundRobinGroupChat(agents, termination_condition=MaxMessageTermination(6))


@app.post("/run/{user}")
async def run(user: str, task: str) -> str:
    path = f"states/{user}.json"
    team = build_team()
    async with aiofiles.open(path, "r") as file:
        state = json.loads(await file.read())
    await team.load_state(state)
    result = await team.run(task=task)
    new_state = await team.save_state()
    async with aiofiles.open(path, "w") as file:
        await file.write(json.dumps(new_state))  #! AGL105
    return result.messages[-1].to_text()
