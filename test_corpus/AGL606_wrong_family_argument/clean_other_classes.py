"""Classes of that name from other packages, and a package of the project called like AutoGen's."""

from agents import AssistantAgent, RoundRobinGroupChat
from autogen_agentchat.messages import TextMessage
from crew.autogen import UserProxyAgent


def build(llm_config):
    agent = AssistantAgent("agent", llm_config=llm_config)
    user = UserProxyAgent("user", model_client=None)
    team = RoundRobinGroupChat([agent, user], max_round=4)
    return team, TextMessage(content="Hello", source="user", role="user")
