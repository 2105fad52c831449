"""A class-level list, and a lock that is made anew for every call and so locks nothing."""
import asyncio
import os

import autogen
from sanic import Sanic, response

app = Sanic("desk")
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
tickets: list[str] = []


class Audit:
    entries: list[str] = []


async def open_ticket(text: str) -> str:
    async with asyncio.Lock():
        tickets.append(text)  #! AGL110
    Audit.entries.append(f"opened {text}")  #! AGL110
    return str(len(tickets))


@app.post("/ask")
async def ask(request):
    agent = autogen.AssistantAgent("agent", llm_config=LLM)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    autogen.register_function(open_ticket, caller=agent, executor=user, description="Open a ticket.")
    result = await user.a_initiate_chat(agent, message=request.json["text"], max_turns=4)
    return response.text(result.summary)
