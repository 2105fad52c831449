"""A bare `AsyncOpenAI` client beside classic agents; each check in the loop over the files runs its own event loop."""
import asyncio
import os
import sys

import autogen
from openai import AsyncOpenAI

moderation = AsyncOpenAI(max_retries=0)  #! AGL109
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def is_harmless(text: str) -> bool:
    answer = await moderation.moderations.create(input=text)
    return not answer.results[0].flagged


def review(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if not asyncio.run(is_harmless(text)):
        return "refused"
    reviewer = autogen.AssistantAgent("reviewer", llm_config=LLM)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(reviewer, message=text, max_turns=1).summary


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(name, review(name))
