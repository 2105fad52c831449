"""The helper with the loop is called inside a lambda and a nested function that only threads execute."""
import asyncio
import os
import threading

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()


def ask(question: str) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    return asyncio.run(AssistantAgent("sage", model_client=client).run(task=question)).messages[-1].content


def ask_politely(question: str) -> str:
    return ask(f"Please: {question}")


@app.get("/sage")
async def sage(q: str):
    return {"answer": await asyncio.to_thread(lambda: ask_politely(q))}


@app.post("/sage/later", status_code=202)
async def sage_later(q: str):
    def job() -> None:
        print(ask(q))

    threading.Thread(target=job, daemon=True).start()
    return {"accepted": True}
