"""A route that runs a sync chat with an async tool: works from a script, fails here when the model wants the tool."""
import os
from typing import Annotated

import httpx
from autogen import AssistantAgent, UserProxyAgent, register_function
from fastapi import FastAPI

app = FastAPI()


async def page(url: Annotated[str, "address"]) -> str:
    async with httpx.AsyncClient(timeout=10) as client:
        return (await client.get(url)).text


@app.post("/ask")
async def ask(question: str):
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    reader = AssistantAgent("reader", llm_config=config)
    browser = UserProxyAgent("browser", human_input_mode="NEVER", code_execution_config=False)
    register_function(page, caller=reader, executor=browser, description="Text of a web page.")
    result = browser.initiate_chat(reader, message=question, max_turns=4)  #! AGL406 AGL403 unsafe-fix
    return {"answer": result.summary}
