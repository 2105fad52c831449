"""The blocking helper owns an event loop, but the route sends it to a worker thread."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def run_chat_blocking(prompt: str) -> str:
    assistant = AssistantAgent("assistant", llm_config=CFG)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    chat = asyncio.run(user.a_initiate_chat(assistant, message=prompt, max_turns=2))
    return chat.summary


@app.get("/chat")
async def chat(prompt: str):
    return {"answer": await asyncio.to_thread(run_chat_blocking, prompt)}


@app.get("/chat/pair")
async def chat_pair(first: str, second: str):
    answers = await asyncio.gather(
        asyncio.to_thread(run_chat_blocking, first),
        asyncio.to_thread(run_chat_blocking, second),
    )
    return {"answers": answers}
