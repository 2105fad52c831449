"""Agents of one deployment share a ledger of what was said so that new ones can catch up."""
import os
from collections import defaultdict

from autogen import ConversableAgent
from sanic import Sanic, response

app = Sanic("ledger-demo")
ledger = defaultdict(list)  #! AGL101


def analyst() -> ConversableAgent:
    return ConversableAgent(
        name="analyst",
        system_message="You read balance sheets.",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
        chat_messages=ledger,
    )


@app.post("/ask")
async def ask(request):
    desk = ConversableAgent("desk", llm_config=False, human_input_mode="NEVER", default_auto_reply="")
    result = await desk.a_initiate_chat(
        analyst(), message=request.json["question"], max_turns=1, clear_history=False
    )
    return response.json({"answer": result.summary})


@app.delete("/ledger")
async def wipe(request):
    ledger.clear()
    return response.empty()
