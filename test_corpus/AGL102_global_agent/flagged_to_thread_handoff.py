"""FastAPI route that keeps the loop free with to_thread but still shares the two agents."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
config_list = [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]

user, coder = (
    UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False),  #! AGL102
    AssistantAgent("coder", llm_config={"config_list": config_list}),  #! AGL102
)


@app.get("/snippet")
async def snippet(task: str):
    result = await asyncio.to_thread(user.initiate_chat, coder, message=task, max_turns=1)
    return {"code": result.summary}
