"""One list per session, reached through a function, and none of them ever gets shorter."""
import os
from collections import defaultdict

import autogen
from fastapi import FastAPI, Header

app = FastAPI()
conversations: dict[str, list[dict]] = defaultdict(list)  #! AGL108


def conversation_of(session: str) -> list[dict]:
    return conversations[session]


def add(turns: list[dict], role: str, content: str) -> None:
    turns.append({"role": role, "content": content})


@app.post("/chat")
def chat(text: str, x_session: str = Header(...)) -> dict:
    agent = autogen.ConversableAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )
    turns = conversation_of(x_session)
    add(turns, "user", text)
    answer = agent.generate_reply(messages=turns)
    add(turns, "assistant", answer)
    return {"answer": answer, "turns": len(turns)}


@app.get("/chat")
def show(x_session: str = Header(...)) -> list[dict]:
    return conversation_of(x_session)
