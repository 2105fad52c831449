"""One lesson."""

import autogen


def lesson(teacher: autogen.ConversableAgent, pupil: autogen.ConversableAgent, topic: str) -> str:
    return pupil.initiate_chat(teacher, message=topic, max_turns=5).summary
