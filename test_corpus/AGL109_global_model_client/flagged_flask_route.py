"""Each request runs an event loop of its own, with the client of the first one."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from flask import Flask, jsonify, request

app = Flask(__name__)
model_client = OpenAIChatCompletionClient(model="gpt-4o")  #! AGL109


async def summarise(text: str) -> str:
    agent = AssistantAgent("summariser", model_client, system_message="Summarise in one sentence.")
    result = await agent.run(task=text)
    return str(result.messages[-1].content)


@app.route("/summaries", methods=["POST"])
def create_summary():
    summary = asyncio.run(summarise(request.get_json()["text"]))
    return jsonify(summary=summary)
