"""Chat service; the history has a short name for whoever types into the console."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()
history = h = []  #! AGL101


@app.post("/chat")
def chat(text: str):
    bot = AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    history.append({"role": "user", "content": text})
    reply = bot.generate_reply(messages=history)
    history.append({"role": "assistant", "content": reply})
    return {"reply": reply}
