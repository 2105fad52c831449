"""FastAPI endpoint over an AgentChat team with a user in it."""
import os

from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()


@app.post("/poem")
async def poem(topic: str):
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    poet = AssistantAgent("poet", model_client=client)
    user = UserProxyAgent("user", description="The person who ordered the poem")  #! AGL203
    team = RoundRobinGroupChat(
        [poet, user],
        termination_condition=TextMentionTermination("APPROVE", sources=["user"]),
        max_turns=6,
    )
    result = await team.run(task=f"Write a poem about {topic}")
    await client.close()
    return {"poem": result.messages[-1].to_text()}
