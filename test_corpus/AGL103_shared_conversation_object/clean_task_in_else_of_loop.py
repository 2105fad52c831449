"""The chats begin where a loop has come to its end: its `else`, and what it goes through, run once."""

import asyncio

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o"}], "timeout": 60}


async def summarise(pages):
    writer = AssistantAgent("writer", llm_config=LLM)
    reader = UserProxyAgent("reader", human_input_mode="NEVER", code_execution_config=False)
    tasks = []
    notes = []
    for page in pages:
        notes.append(page.title)
    else:
        tasks.append(asyncio.create_task(reader.a_initiate_chat(writer, message=str(notes), max_turns=1)))
    await asyncio.gather(*tasks)


async def check(pages):
    critic = AssistantAgent("critic", llm_config=LLM)
    author = UserProxyAgent("author", human_input_mode="NEVER", code_execution_config=False)
    async with asyncio.TaskGroup() as group:
        for page in pages:
            print(page.title)
        else:
            group.create_task(author.a_initiate_chat(critic, message="All of them.", max_turns=1))
