"""The number may be, or is, among what is spread into the call."""
import autogen

COMMON = {"messages": [], "max_round": 20}


def group(agents, **options):
    return autogen.GroupChat(agents=agents, messages=[], **options)


def standing(agents):
    return autogen.GroupChat(agents=agents, **COMMON)
