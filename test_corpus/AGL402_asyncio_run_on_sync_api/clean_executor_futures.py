"""run_until_complete waits for executor futures; the sync chats are inside partials and lambdas."""
import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import autogen

config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def translate(texts: list[str]) -> list[str]:
    loop = asyncio.new_event_loop()
    pool = ThreadPoolExecutor(max_workers=3)
    first = autogen.AssistantAgent("first", llm_config=config)
    second = autogen.AssistantAgent("second", llm_config=config)
    one = autogen.UserProxyAgent("one", human_input_mode="NEVER", code_execution_config=False)
    two = autogen.UserProxyAgent("two", human_input_mode="NEVER", code_execution_config=False)
    try:
        head = loop.run_until_complete(
            loop.run_in_executor(pool, partial(one.initiate_chat, first, message=texts[0], max_turns=1))
        )
        tail = loop.run_until_complete(
            asyncio.wait_for(
                loop.run_in_executor(pool, lambda: two.initiate_chat(second, message=texts[1], max_turns=1)), timeout=60
            )
        )
    finally:
        pool.shutdown()
        loop.close()
    return [head.summary, tail.summary]
