"""AG2: `ask` is awaited, and `run` only builds the async context manager."""
from ag2 import Agent
from ag2.config import OpenAIConfig
from fastapi import FastAPI

app = FastAPI()
editor = Agent("editor", prompt="Correct the text.", config=OpenAIConfig(model="gpt-4o-mini"))


@app.post("/correct")
async def correct(text: str):
    reply = await editor.ask(text)
    shorter = await reply.ask("Now shorter.")
    return {"text": reply.body, "shorter": shorter.body}


@app.post("/correct/run")
async def correct_run(text: str):
    async with editor.run(text) as run:
        result = await run.result()
    return {"text": result.body}
