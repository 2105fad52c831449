"""Panel app that pushes agent chats onto the server's loop."""
import asyncio
import os

import autogen
import panel as pn

pn.extension()
llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def agents():
    helper = autogen.AssistantAgent("helper", llm_config=llm_config)
    visitor = autogen.UserProxyAgent("visitor", human_input_mode="NEVER", code_execution_config=False)
    return visitor, helper


def on_submit(contents: str, user: str, instance: pn.chat.ChatInterface) -> None:
    visitor, helper = agents()
    asyncio.ensure_future(visitor.initiate_chat(helper, message=contents, max_turns=1))  #! AGL402


def on_refresh(loop: asyncio.AbstractEventLoop) -> None:
    visitor, helper = agents()
    future = asyncio.run_coroutine_threadsafe(visitor.initiate_chat(helper, message="News?", max_turns=1), loop)  #! AGL402
    print(future.result(timeout=60).summary)


chat = pn.chat.ChatInterface(callback=on_submit)
chat.servable()
