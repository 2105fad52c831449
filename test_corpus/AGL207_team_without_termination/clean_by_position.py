"""Before 0.7 the condition could stand behind the members, without a keyword."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import HandoffTermination, MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat, Swarm


class Desk:
    def __init__(self, client) -> None:
        self.client = client
        self.ends = HandoffTermination(target="user") | TextMentionTermination("SOLVED")

    def swarm(self) -> Swarm:
        first = AssistantAgent("first", model_client=self.client, handoffs=["second", "user"])
        second = AssistantAgent("second", model_client=self.client, handoffs=["first", "user"])
        return Swarm([first, second], self.ends)

    def round_robin(self) -> RoundRobinGroupChat:
        only = AssistantAgent("only", model_client=self.client)
        return RoundRobinGroupChat([only], MaxMessageTermination(6))

    def selector(self) -> SelectorGroupChat:
        members = [AssistantAgent(name, model_client=self.client) for name in ("planner", "writer")]
        return SelectorGroupChat(members, self.client, termination_condition=MaxMessageTermination(20))
