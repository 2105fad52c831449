"""Litestar handler: a new RoundRobinGroupChat per call over two module-level agents."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from litestar import Litestar, get

_client = OpenAIChatCompletionClient(model="gpt-4o-mini")


def build_agents():
    pro = AssistantAgent("pro", model_client=_client, system_message="Argue for it.")  #! AGL102 unsafe-fix
    contra = AssistantAgent("contra", model_client=_client, system_message="Argue against it.")  #! AGL102 unsafe-fix
    return pro, contra


@get("/debate")
async def debate(motion: str) -> list[str]:
    pro, contra = build_agents()
    team = RoundRobinGroupChat([pro, contra], max_turns=4)
    result = await team.run(task=motion)
    return [message.to_text() for message in result.messages]


app = Litestar([debate])
