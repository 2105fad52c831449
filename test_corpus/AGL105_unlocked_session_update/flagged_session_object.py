"""Session objects of a store: changed by item, by method and by attribute, each between load and save."""
import os

import autogen
from quart import Quart, request

from .sessions import load_session, save_session, store

app = Quart(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


async def answer_to(text):
    agent = autogen.ConversableAgent("agent", llm_config=LLM, human_input_mode="NEVER")
    return await agent.a_generate_reply(messages=[{"role": "user", "content": text}])


@app.post("/<session_id>/ask")
async def ask(session_id):
    text = (await request.get_json())["text"]
    session = await load_session(session_id)
    session["turns"] = [*session["turns"], {"question": text, "answer": await answer_to(text)}]
    await save_session(session_id, session)  #! AGL105
    return session["turns"][-1]


@app.post("/<session_id>/note")
async def note(session_id):
    session = await store.get(session_id)
    session.add_note((await request.get_json())["text"])
    await store.put(session_id, session)  #! AGL105
    return {"ok": True}


@app.post("/<session_id>/close")
async def close(session_id):
    session = await store.fetch_session(session_id)
    session.open = False
    await store.update_session(session)
    await store.save_session(session_id, session)  #! AGL105
    return {"ok": True}
