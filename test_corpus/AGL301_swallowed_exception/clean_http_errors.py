"""FastAPI and Flask style endpoints which answer with a server error when the chat fails."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse
from pydantic import BaseModel

app = FastAPI()


class Ask(BaseModel):
    text: str


def _agents():
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    return (
        UserProxyAgent("client", human_input_mode="NEVER", code_execution_config=False),
        AssistantAgent("server", llm_config=llm_config),
    )


@app.post("/ask")
def ask(body: Ask):
    client, server = _agents()
    try:
        return {"answer": client.initiate_chat(server, message=body.text, max_turns=1).summary}
    except Exception:
        raise HTTPException(status_code=502, detail="the model did not answer")


@app.post("/ask/quiet")
async def ask_quiet(body: Ask):
    client, server = _agents()
    try:
        result = await client.a_initiate_chat(server, message=body.text, max_turns=1)
    except Exception:
        return JSONResponse(status_code=500, content={"detail": "internal error"})
    return {"answer": result.summary}
