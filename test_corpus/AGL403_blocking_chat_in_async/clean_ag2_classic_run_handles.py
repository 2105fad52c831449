"""ag2 0.9: run() and run_group_chat() return at once, the chat goes on in a thread of its own."""
import asyncio
import os

from autogen import ConversableAgent, LLMConfig
from autogen.agentchat import run_group_chat
from autogen.agentchat.group.patterns import RoundRobinPattern
from fastapi import FastAPI

app = FastAPI()
llm_config = LLMConfig({"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")})


def agent(name: str) -> ConversableAgent:
    return ConversableAgent(name, llm_config=llm_config, human_input_mode="NEVER")


@app.post("/solo")
async def solo(prompt: str):
    response = agent("solo").run(message=prompt, max_turns=1, user_input=False)
    await asyncio.to_thread(response.process)
    return {"summary": response.summary}


@app.post("/group")
async def group(prompt: str):
    first, second = agent("first"), agent("second")
    pattern = RoundRobinPattern(initial_agent=first, agents=[first, second])
    response = run_group_chat(pattern=pattern, messages=prompt, max_rounds=4)
    await asyncio.to_thread(response.process)
    return {"summary": response.summary}


@app.post("/async")
async def native(prompt: str):
    response = await agent("native").a_run(message=prompt, max_turns=1)
    await response.process()
    return {"summary": await response.summary}
