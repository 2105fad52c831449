"""A function hands out the turns as objects: before autogen 0.14 the twins work."""
from autogen import ConversableAgent, GroupChat


def next_speaker(last_speaker, group):
    index = group.agents.index(last_speaker)
    return group.agents[(index + 1) % len(group.agents)]


def build(llm_config):
    left = ConversableAgent("twin", llm_config=llm_config, human_input_mode="NEVER")
    right = ConversableAgent("twin", llm_config=llm_config, human_input_mode="NEVER")
    chosen = GroupChat(agents=[left, right], messages=[], speaker_selection_method=next_speaker)
    drawn = GroupChat(agents=[left, right], messages=[], speaker_selection_method="random")
    return chosen, drawn
