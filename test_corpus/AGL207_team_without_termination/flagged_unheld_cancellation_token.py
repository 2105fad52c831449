"""A cancellation token that is made in the call is in nobody's hands. Built by a helper, run elsewhere in the module."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.teams import SelectorGroupChat
from autogen_core import CancellationToken


def _team(client) -> SelectorGroupChat:
    names = ("planner", "coder", "tester")
    members = [AssistantAgent(name, model_client=client) for name in names]
    return SelectorGroupChat(members, client)  #! AGL207 unsafe-fix


async def run_job(client, job: str) -> list[str]:
    team = _team(client)
    texts = []
    stream = team.run_stream(task=TextMessage(content=job, source="jobs"), cancellation_token=CancellationToken())
    async for event in stream:
        texts.append(str(event))
    return texts
