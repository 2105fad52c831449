"""Written to be read once: the folder goes with the block, the file is removed."""

import json
import os
import tempfile
from pathlib import Path

from autogen_agentchat.agents import AssistantAgent


async def copy(source: AssistantAgent, target: AssistantAgent) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "state.json"
        path.write_text(json.dumps(await source.save_state()))
        await target.load_state(json.loads(path.read_text()))


async def upload(agent: AssistantAgent, client) -> None:
    fd, path = tempfile.mkstemp(suffix="-history.json")
    os.close(fd)
    with open(path, "w") as file:
        json.dump(await agent.save_state(), file)
    client.upload(path)
    os.remove(path)


async def attach(agent: AssistantAgent, client) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        session_state = await agent.save_state()
        json.dump(session_state, file)
        file.flush()
        client.upload(file.name)
