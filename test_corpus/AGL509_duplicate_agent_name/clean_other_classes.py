"""Things with names that are no agents: participants of the project's own, and chats of a local class."""
from dataclasses import dataclass

from autogen import UserProxyAgent


@dataclass
class Player:
    name: str


class GroupChat:
    def __init__(self, agents, messages):
        self.agents = agents
        self.messages = messages


def start():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    twin = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    table = GroupChat(agents=[Player("ann"), Player("ann")], messages=[])
    return GroupChat([user, twin], []), table
