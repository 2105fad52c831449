"""Quart service on two agents of the module; blocking is all that keeps their callers apart."""
import os

from autogen import AssistantAgent, UserProxyAgent
from quart import Quart, request

app = Quart(__name__)
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

agents = {
    "bot": AssistantAgent("bot", llm_config=LLM),  #! AGL102
    "user": UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False),  #! AGL102
}


@app.post("/ask")
async def ask():
    body = await request.get_json()
    result = agents["user"].initiate_chat(agents["bot"], message=body["text"], max_turns=1)  #! AGL403
    return {"text": result.summary}
