"""A class that keeps its swarm; where no agent hands off, the same one speaks on and on."""
import logging

import autogen_agentchat.teams as ag_teams
from autogen_agentchat.agents import AssistantAgent

log = logging.getLogger(__name__)


class RefundDesk:
    def __init__(self, client, refund_tool):
        self.client = client
        triage = AssistantAgent("triage", model_client=client, handoffs=["refunds"])
        refunds = AssistantAgent("refunds", model_client=client, tools=[refund_tool], handoffs=["triage"])
        self.swarm = ag_teams.Swarm(participants=[triage, refunds], name="desk", max_turns=10)  #! AGL207 unsafe-fix

    async def handle(self, ticket: str) -> str:
        await self.swarm.reset()
        result = await self.swarm.run(task=ticket)
        log.info("%d messages", len(result.messages))
        return result.messages[-1].to_text()
