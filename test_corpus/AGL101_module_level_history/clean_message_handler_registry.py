"""Plug-in registries that only sound like conversations: handlers and tools are put in, not messages."""
import os
from typing import Callable, Dict, List

from autogen import AssistantAgent, UserProxyAgent
from quart import Quart, request

app = Quart(__name__)
message_handlers: List[Callable[[str], str]] = []
tools: Dict[str, Callable] = {}


def on_message(func):
    message_handlers.append(func)
    return func


def tool(name):
    def wrap(func):
        tools[name] = func
        return func

    return wrap


@on_message
def strip_mentions(text):
    return " ".join(w for w in text.split() if not w.startswith("@"))


@tool("opening_hours")
def opening_hours(day: str) -> str:
    return "closed" if day == "sunday" else "9-17"


@app.post("/chat")
async def chat():
    text = (await request.get_json())["text"]
    for handler in message_handlers:
        text = handler(text)
    assistant = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
    proxy.register_function(function_map=tools)
    result = await proxy.a_initiate_chat(assistant, message=text, max_turns=3)
    return {"reply": result.summary}
