"""Folders that last, or that whoever runs the program chooses."""

import json
import os
from pathlib import Path

from autogen_agentchat.teams import RoundRobinGroupChat

STATE = Path(os.environ.get("STATE_FOLDER", "/tmp/state"))
DATA = Path("/var/lib/assistant")


async def suspend(team: RoundRobinGroupChat, user_id: str, folder: str = "/tmp/sessions") -> None:
    state = await team.save_state()
    for place in (STATE, DATA, Path.home() / ".assistant", Path(folder)):
        (place / f"{user_id}_state.json").write_text(json.dumps(state))
    with open(f"tmp/{user_id}_state.json", "w") as file:
        json.dump(state, file)
    with open(os.path.join(folder, "history.json"), "w") as file:
        json.dump(state, file)
