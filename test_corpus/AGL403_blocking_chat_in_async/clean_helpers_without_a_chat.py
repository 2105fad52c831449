"""Sync helpers called in coroutines that build, reset and read agents, but never chat."""
import asyncio
import os

import autogen
from fastapi import FastAPI

app = FastAPI()


def build_room(topic: str):
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    host = autogen.UserProxyAgent("host", human_input_mode="NEVER", code_execution_config=False)
    experts = [autogen.AssistantAgent(f"expert_{i}", llm_config=config) for i in range(2)]
    group = autogen.GroupChat(agents=[host, *experts], messages=[], max_round=5)
    manager = autogen.GroupChatManager(groupchat=group, llm_config=config)
    for expert in experts:
        expert.update_system_message(f"You are an expert on {topic}.")
        expert.reset()
    return host, manager


def last_line(host: autogen.UserProxyAgent, manager: autogen.GroupChatManager) -> str:
    message = host.last_message(manager) or {}
    return message.get("content") or ""


@app.post("/discuss")
async def discuss(topic: str):
    host, manager = build_room(topic)
    await asyncio.to_thread(host.initiate_chat, manager, message=f"Let us talk about {topic}.")
    return {"last": last_line(host, manager), "rounds": len(manager.groupchat.messages)}
