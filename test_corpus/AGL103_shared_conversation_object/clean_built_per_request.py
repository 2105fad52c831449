"""Everything that keeps a conversation is built for the request; client and numbers are shared."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core.memory import ListMemory
from autogen_core.model_context import BufferedChatCompletionContext
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()
client = OpenAIChatCompletionClient(model="gpt-4o")
BUFFER = 12
LIMIT = 10


def build_team(memory: ListMemory) -> RoundRobinGroupChat:
    writer = AssistantAgent("writer", client, model_context=BufferedChatCompletionContext(BUFFER), memory=[memory])
    critic = AssistantAgent("critic", client, model_context=BufferedChatCompletionContext(BUFFER), memory=[memory])
    return RoundRobinGroupChat([writer, critic], termination_condition=MaxMessageTermination(LIMIT))


@app.post("/write")
async def write(topic: str):
    team = build_team(ListMemory())
    result = await team.run(task=topic)
    return {"text": result.messages[-1].content}
