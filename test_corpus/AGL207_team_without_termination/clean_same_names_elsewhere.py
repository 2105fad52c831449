"""Classes of the same names that are not AutoGen's: one from another package, one of the module's own."""
from autogen_agentchat.agents import AssistantAgent
from swarm import Swarm


class RoundRobinGroupChat:
    """Asks each agent once."""

    def __init__(self, participants):
        self.participants = participants

    async def run(self, task):
        return [await each.run(task=task) for each in self.participants]


async def poll(client, question: str):
    members = [AssistantAgent(name, model_client=client) for name in ("red", "green")]
    Swarm(members)
    return await RoundRobinGroupChat(members).run(question)
