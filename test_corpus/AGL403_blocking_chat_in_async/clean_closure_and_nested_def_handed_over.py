"""The chat is in closures and nested functions that the coroutine only passes on."""
import asyncio
import os
from concurrent.futures import ProcessPoolExecutor
from typing import Callable

import autogen
from quart import Quart, request

app = Quart(__name__)
CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def make_job(text: str) -> Callable[[], str]:
    def job() -> str:
        agent = autogen.AssistantAgent("agent", llm_config=CFG)
        proxy = autogen.UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
        return proxy.initiate_chat(agent, message=text, max_turns=1).summary

    return job


def classify(text: str) -> str:
    agent = autogen.AssistantAgent("classifier", llm_config=CFG)
    return str(agent.generate_reply(messages=[{"role": "user", "content": text}]))


@app.post("/job")
async def run_job():
    data = await request.get_json()
    job = make_job(data["text"])
    return {"summary": await asyncio.to_thread(job)}


@app.post("/nested")
async def nested():
    data = await request.get_json()

    def talk() -> str:
        agent = autogen.AssistantAgent("agent", llm_config=CFG)
        proxy = autogen.UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
        return proxy.initiate_chat(agent, message=data["text"], max_turns=1).summary

    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor() as processes:
        label, summary = await asyncio.gather(
            loop.run_in_executor(processes, classify, data["text"]), loop.run_in_executor(None, talk)
        )
    return {"label": label, "summary": summary}
