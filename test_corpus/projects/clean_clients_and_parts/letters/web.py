"""A service with one event loop; what it shares may be shared."""

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI
from letters import llms, parts
from letters.parts import finished, stop_button

app = FastAPI()


@app.post("/letters")
async def write(wish: str) -> str:
    writer = AssistantAgent(
        "writer", llms.service_client, model_context=parts.new_context(), memory=[parts.house_rules]
    )
    team = RoundRobinGroupChat([writer], termination_condition=finished | stop_button)
    return (await team.run(task=wish)).messages[-1].content
