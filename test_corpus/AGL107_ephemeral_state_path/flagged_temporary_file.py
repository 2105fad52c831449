"""A named temporary file that is kept, and one made by `mkstemp`."""

import json
import pickle
import tempfile

from ag2 import Agent


async def ask(agent: Agent, question: str, memory: dict) -> str:
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:  #! AGL107
        json.dump(memory, file)
    reply = await agent.ask(f"{question} (notes are in {file.name})")
    _, path = tempfile.mkstemp(suffix=".checkpoint")
    out = open(path, "wb")  #! AGL107
    pickle.dump(reply.body, out)
    out.close()
    return reply.body
