"""Quart view with a local function that runs the chat and is called right away."""
import asyncio
import os

import autogen
from quart import Quart, jsonify, request

app = Quart(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@app.route("/headline", methods=["POST"])
async def headline():
    body = await request.get_json()

    def ask(style: str) -> str:
        editor = autogen.AssistantAgent("editor", llm_config=LLM, system_message=f"Write {style} headlines.")
        desk = autogen.UserProxyAgent("desk", human_input_mode="NEVER", code_execution_config=False)
        return desk.initiate_chat(editor, message=body["article"], max_turns=1).summary

    serious = await asyncio.to_thread(ask, "serious")  #! AGL403 unsafe-fix
    return jsonify(serious=serious, funny=await asyncio.to_thread(ask, "funny"))  #! AGL403 unsafe-fix
