"""Whoever presses the stop button holds the token: the one thing that ends such a run from outside."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken


class Debate:
    def __init__(self, client):
        pro = AssistantAgent("pro", model_client=client)
        con = AssistantAgent("con", model_client=client)
        self.team = RoundRobinGroupChat([pro, con])
        self.token: CancellationToken | None = None

    async def start(self, motion: str):
        self.token = CancellationToken()
        async for event in self.team.run_stream(task=motion, cancellation_token=self.token):
            yield str(event)

    def stop(self) -> None:
        if self.token is not None:
            self.token.cancel()
