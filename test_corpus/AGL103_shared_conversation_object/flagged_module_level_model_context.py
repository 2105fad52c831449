"""Agents are built per request, and all of them get the one model context of the module."""
from autogen_agentchat.agents import AssistantAgent
from autogen_core.model_context import BufferedChatCompletionContext
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()
recent = BufferedChatCompletionContext(buffer_size=12)  #! AGL103


def build_agent() -> AssistantAgent:
    client = OpenAIChatCompletionClient(model="gpt-4o")
    return AssistantAgent("helper", client, model_context=recent, system_message="Be brief.")


@app.post("/ask")
async def ask(question: str):
    agent = build_agent()
    result = await agent.run(task=question)
    return {"answer": result.messages[-1].content}
