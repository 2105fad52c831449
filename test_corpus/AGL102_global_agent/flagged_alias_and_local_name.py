"""The handler takes the shared agents through an alias and a local variable."""
import os

import autogen as ag
from fastapi import FastAPI

app = FastAPI()
_llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
_default_bot = ag.AssistantAgent("bot", llm_config=_llm)  #! AGL102
bot = _default_bot


@app.post("/v1/chat")
def chat(text: str):
    agent = bot
    proxy = ag.UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
    outcome = proxy.initiate_chat(recipient=agent, message=text, max_turns=1)
    return {"text": outcome.summary}
