"""One event loop serves all requests: the client at module level may stay."""
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()
client = OpenAIChatCompletionClient(model="gpt-4o")


@app.post("/ask")
async def ask(question: str):
    agent = AssistantAgent("helper", client)
    result = await agent.run(task=question)
    return {"answer": result.messages[-1].content}


@app.on_event("shutdown")
async def close() -> None:
    await client.close()
