"""A graph of transitions leaves one candidate for each turn, and nobody is looked up by name."""
from autogen import ConversableAgent, GroupChat


def build(llm_config):
    first = ConversableAgent("step", llm_config=llm_config, human_input_mode="NEVER")
    second = ConversableAgent("step", llm_config=llm_config, human_input_mode="NEVER")
    return GroupChat(
        agents=[first, second],
        messages=[],
        allowed_or_disallowed_speaker_transitions={first: [second], second: [first]},
        speaker_transitions_type="allowed",
    )
