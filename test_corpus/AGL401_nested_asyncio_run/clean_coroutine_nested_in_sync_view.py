"""Flask view with a local coroutine: asyncio.run is in the sync view, around the nested async def."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, jsonify, request

app = Flask(__name__)
CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@app.route("/review", methods=["POST"])
def review():
    code = request.get_json()["code"]

    async def one(focus: str) -> str:
        critic = AssistantAgent("critic", llm_config=CFG, system_message=f"Review for {focus}.")
        author = UserProxyAgent("author", human_input_mode="NEVER", code_execution_config=False)
        chat = await author.a_initiate_chat(critic, message=code, max_turns=1)
        return chat.summary

    async def all_of_them() -> list:
        return await asyncio.gather(one("security"), one("style"), one("speed"))

    return jsonify(reviews=asyncio.run(all_of_them()))
