"""Classes and methods of that name which are not AutoGen's."""

import autogen
from crew import Agent, GroupChat, Room


class UserProxyAgent:
    def __init__(self, name: str, human_input_mode: str) -> None:
        self.name = name
        self.human_input_mode = human_input_mode


def build(llm_config):
    user = UserProxyAgent("user", human_input_mode="never")
    agent = Agent("agent", human_input_mode="off")
    group = GroupChat([user, agent], speaker_selection_method="sequential")
    room = Room(group)
    room.start(max_turn=3)
    return autogen.ConversableAgent("bot", llm_config=llm_config, human_input_mode="NEVER"), room
