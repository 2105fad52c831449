"""A token of which nobody keeps a reference stops nothing."""
import asyncio

import autogen_agentchat.teams as teams
from autogen_core import CancellationToken
from litestar import Litestar, post


@post("/summaries")
async def summarise(data: dict) -> dict:
    team = teams.MagenticOneGroupChat(data["agents"](), model_client=data["client"])
    result = await asyncio.wait_for(  #! AGL407
        team.run(task=data["text"], cancellation_token=CancellationToken()),
        timeout=45,
    )
    return {"summary": str(result.messages[-1].content)}


app = Litestar([summarise])
