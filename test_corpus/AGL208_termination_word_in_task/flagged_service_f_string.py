"""FastAPI; the word stands in the fixed part of an f-string that is built a few lines above."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import SelectorGroupChat
from fastapi import FastAPI

from .clients import make_client

app = FastAPI()


@app.post("/triage")
async def triage(ticket: str, customer: str) -> dict[str, str]:
    client = make_client()
    first = AssistantAgent("first_line", model_client=client)
    second = AssistantAgent("second_line", model_client=client)
    team = SelectorGroupChat(
        [first, second],
        model_client=client,
        termination_condition=TextMentionTermination(text="RESOLVED"),  #! AGL208
    )
    prompt = (
        f"Customer {customer} writes: {ticket}\n"
        "Find out what is wrong. As soon as it is clear, answer with RESOLVED and the solution."
    )
    result = await team.run(task=prompt)
    return {"answer": result.messages[-1].to_text()}
