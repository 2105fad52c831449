"""The blocking helper is called inside a lambda and a nested function that only threads execute."""
import asyncio
import os
import threading

import autogen
from fastapi import FastAPI

app = FastAPI()
CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def ask(question: str) -> str:
    sage = autogen.AssistantAgent("sage", llm_config=CFG)
    pilgrim = autogen.UserProxyAgent("pilgrim", human_input_mode="NEVER", code_execution_config=False)
    return pilgrim.initiate_chat(sage, message=question, max_turns=1).summary


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
