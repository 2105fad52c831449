"""Each chat at the same time has a partner of its own, or a pair of its own."""
import asyncio
import os

import autogen

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def build_user() -> autogen.UserProxyAgent:
    return autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)


async def council(question: str) -> list[str]:
    user = build_user()
    experts = [autogen.AssistantAgent(name, llm_config=LLM) for name in ("lawyer", "banker")]
    chats = await asyncio.gather(*(user.a_initiate_chat(each, message=question, max_turns=1) for each in experts))
    return [chat.summary for chat in chats]


async def ask(question: str) -> str:
    user, expert = build_user(), autogen.AssistantAgent("expert", llm_config=LLM)
    return (await user.a_initiate_chat(expert, message=question, max_turns=1)).summary


async def ask_all(questions: list[str]) -> list[str]:
    return await asyncio.gather(*map(ask, questions), *(ask(question) for question in questions))


async def in_turn(questions: list[str]) -> list[str]:
    user, expert = build_user(), autogen.AssistantAgent("expert", llm_config=LLM)
    return [(await user.a_initiate_chat(expert, message=each, max_turns=1)).summary for each in questions]
