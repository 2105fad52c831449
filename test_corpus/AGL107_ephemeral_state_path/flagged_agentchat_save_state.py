"""The state of a team between two requests, in a file below `/tmp`."""

import json
from pathlib import Path

import aiofiles
from autogen_agentchat.teams import RoundRobinGroupChat

FOLDER = Path("/tmp") / "assistant"


async def suspend(team: RoundRobinGroupChat, user_id: str) -> None:
    state = await team.save_state()
    (FOLDER / f"{user_id}.json").write_text(json.dumps(state))  #! AGL107


async def suspend_async(team: RoundRobinGroupChat, user_id: str) -> None:
    async with aiofiles.open(f"/var/tmp/{user_id}/team_state.json", mode="w") as file:  #! AGL107
        await file.write(json.dumps(await team.save_state()))


async def resume(team: RoundRobinGroupChat, user_id: str) -> None:
    await team.load_state(json.loads((FOLDER / f"{user_id}.json").read_text()))
