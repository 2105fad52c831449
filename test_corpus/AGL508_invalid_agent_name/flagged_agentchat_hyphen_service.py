"""A route builds its agents per request, with a hyphen in one name and a digit in front of another."""
from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI

from .clients import make_client

app = FastAPI()


async def ask_colleague(prompt: str, cancellation_token=None) -> str:
    return "Approved."


@app.post("/reviews")
async def review(text: str) -> dict:
    reviewer = AssistantAgent(
        name="code-reviewer",  #! AGL508
        model_client=make_client(),
        system_message="Review the change.",
    )
    human = UserProxyAgent(name="2nd_reviewer", input_func=ask_colleague)  #! AGL508
    team = RoundRobinGroupChat([reviewer, human], max_turns=2)
    result = await team.run(task=text)
    return {"answer": result.messages[-1].to_text()}
