"""The task is a list of messages; one of them has the word."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.teams import Swarm


async def negotiate(client, offer: str):
    buyer = AssistantAgent("buyer", model_client=client, handoffs=["seller"])
    seller = AssistantAgent("seller", model_client=client, handoffs=["buyer"])
    swarm = Swarm([buyer, seller], termination_condition=TextMentionTermination("DEAL"))  #! AGL208
    opening = [
        TextMessage(content=offer, source="market"),
        TextMessage(content="Whoever is content says DEAL.", source="market"),
    ]
    return await swarm.run(task=opening)
