"""One loop in a thread serves every sync request."""
import asyncio
import threading

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from flask import Flask, request

app = Flask(__name__)
client = OpenAIChatCompletionClient(model="gpt-4o")
loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, daemon=True).start()


async def answer(question: str) -> str:
    return str((await AssistantAgent("helper", client).run(task=question)).messages[-1].content)


@app.post("/ask")
def ask():
    future = asyncio.run_coroutine_threadsafe(answer(request.form["question"]), loop)
    return future.result(timeout=60)
