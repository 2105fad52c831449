"""What the exception says is kept in a name, or matched; chats that are only started here fail elsewhere."""

import asyncio
import sys
import time

from autogen import ConversableAgent


def by_kept_answer(agent: ConversableAgent, messages: list[dict]) -> object:
    goes_on = True
    while goes_on:
        try:
            return agent.generate_reply(messages=messages)
        except Exception as error:
            goes_on = "rate limit" in str(error)
            time.sleep(20)
    return None


def by_match(agent: ConversableAgent, messages: list[dict]) -> object:
    for _ in range(3):
        try:
            return agent.generate_reply(messages=messages)
        except Exception as error:
            match getattr(error, "status_code", None):
                case 401 | 403:
                    print("check the key")
                case _:
                    time.sleep(1)
            if isinstance(error, PermissionError):
                break
    return None


def gives_up(agent: ConversableAgent, messages: list[dict]) -> object:
    while True:
        try:
            return agent.generate_reply(messages=messages)
        except Exception:
            print("no answer")
            sys.exit(1)


async def ask(agent: ConversableAgent, question: str) -> object:
    return await agent.a_generate_reply(messages=[{"role": "user", "content": question}])


async def starts_only(agent: ConversableAgent, jobs: asyncio.Queue) -> None:
    while True:
        try:
            asyncio.create_task(ask(agent, await jobs.get()))
            break
        except Exception:
            print("the queue is gone")


def collects(agent: ConversableAgent, messages: list[dict]) -> list[object]:
    replies = []
    for _ in range(3):
        try:
            replies.append(agent.generate_reply(messages=messages))
        except Exception:
            messages.append({"role": "user", "content": "Try to be shorter."})
    return replies


async def as_they_come(agent: ConversableAgent, questions) -> None:
    async for question in questions:
        try:
            print(await ask(agent, question))
            break
        except Exception:
            print("next")
