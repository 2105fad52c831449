"""Three workers out of one comprehension, all with one name."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import MagenticOneGroupChat


def build(client):
    return MagenticOneGroupChat(
        [AssistantAgent("worker", client, description="Does what it is told.") for _ in range(3)],  #! AGL509
        model_client=client,
    )
