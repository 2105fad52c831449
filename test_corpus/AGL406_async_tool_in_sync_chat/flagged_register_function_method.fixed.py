"""The older `register_function(function_map=...)`, from a websocket handler."""
import asyncio
import os

import httpx
from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI, WebSocket

app = FastAPI()
SCHEMA = {"name": "rate", "description": "An exchange rate.", "parameters": {"type": "object", "properties": {}}}


async def rate() -> float:
    async with httpx.AsyncClient(timeout=5) as client:
        return (await client.get("https://rates.example.com/EUR")).json()["rate"]


@app.websocket("/rates")
async def rates(socket: WebSocket) -> None:
    await socket.accept()
    key = os.environ["OPENAI_API_KEY"]
    banker = AssistantAgent(
        "banker", llm_config={"config_list": [{"model": "gpt-4o", "api_key": key}], "functions": [SCHEMA]}
    )
    teller = UserProxyAgent("teller", human_input_mode="NEVER", code_execution_config=False)
    teller.register_function(function_map={"rate": rate})
    await asyncio.to_thread(teller.send, await socket.receive_text(), banker)  #! AGL406 AGL403 unsafe-fix
    # The tool has no part in this one; it only blocks.
    editor = AssistantAgent("editor", llm_config={"config_list": [{"model": "gpt-4o", "api_key": key}]})
    reader = UserProxyAgent("reader", human_input_mode="NEVER", code_execution_config=False)
    answer = banker.last_message(teller)["content"]
    result = await asyncio.to_thread(reader.initiate_chat, editor, message=answer, max_turns=1)  #! AGL403 unsafe-fix
    await socket.send_text(result.summary)
