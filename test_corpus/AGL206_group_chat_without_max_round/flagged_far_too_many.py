"""Numbers that are meant as "until done": written there, positional, and through a constant. No fix knows better."""
from autogen.agentchat.groupchat import GroupChat
from autogen import ConversableAgent, GroupChatManager

ROUNDS = 1000


def build(llm_config, names):
    agents = [ConversableAgent(name, llm_config=llm_config, human_input_mode="NEVER") for name in names]
    long = GroupChat(agents=agents, messages=[], max_round=500)  #! AGL206
    longer = GroupChat(agents, [], ROUNDS)  #! AGL206
    return [GroupChatManager(groupchat=each, llm_config=llm_config) for each in (long, longer)]
