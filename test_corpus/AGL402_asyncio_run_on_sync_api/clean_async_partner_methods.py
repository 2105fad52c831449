"""The async partners are real coroutines: run, run_until_complete, gather, wait_for and create_task may have them."""
import asyncio
import os

import autogen
from autogen.agentchat import a_initiate_chats

CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def pair():
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, autogen.AssistantAgent("assistant", llm_config=CFG)


def once(prompt: str) -> str:
    user, assistant = pair()
    return asyncio.run(user.a_initiate_chat(assistant, message=prompt, max_turns=1)).summary


def reply(prompt: str):
    _, assistant = pair()
    loop = asyncio.new_event_loop()
    return loop.run_until_complete(assistant.a_generate_reply(messages=[{"role": "user", "content": prompt}]))


def in_sequence(prompts: list[str]):
    user, assistant = pair()
    steps = [
        {"chat_id": i, "sender": user, "recipient": assistant, "message": p, "max_turns": 1}
        for i, p in enumerate(prompts)
    ]
    return asyncio.run(a_initiate_chats(steps))


async def raced(prompt: str) -> str:
    user, assistant = pair()
    other, second = pair()
    background = asyncio.create_task(other.a_send(prompt, second))
    first = await asyncio.wait_for(user.a_initiate_chat(assistant, message=prompt, max_turns=1), timeout=30)
    await asyncio.gather(background, other.a_initiate_chat(second, message=first.summary, max_turns=1))
    return first.summary
