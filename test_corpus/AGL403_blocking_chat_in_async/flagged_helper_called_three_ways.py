"""Telemetry summaries: one sync helper, called from a route, from a thread and from the shell."""
import asyncio
import os
import sys

import autogen
from fastapi import FastAPI

app = FastAPI()


def summarise(log_text: str) -> str:
    config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    sre = autogen.AssistantAgent("sre", llm_config=config)
    feed = autogen.UserProxyAgent("feed", human_input_mode="NEVER", code_execution_config=False)
    return feed.initiate_chat(sre, message=log_text, max_turns=1).summary


@app.post("/summary")
async def summary(log_text: str):
    return {"summary": summarise(log_text)}  #! AGL403 unsafe-fix


@app.post("/summary/threaded")
async def summary_threaded(log_text: str):
    return {"summary": await asyncio.to_thread(summarise, log_text)}


if __name__ == "__main__":
    print(summarise(sys.stdin.read()))
