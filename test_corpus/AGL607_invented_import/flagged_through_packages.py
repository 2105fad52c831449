"""Through an imported package or module, under another name."""

import autogen as ag
from autogen import agentchat
from autogen_agentchat import agents, teams


def build(llm_config, client):
    bot = ag.ConversableAgent("bot", llm_config=llm_config, human_input_mode="NEVER")
    manager = agentchat.GroupManager(bot)  #! AGL607
    helper = agents.AssistantAgent("helper", model_client=client)
    team = teams.GroupChat([helper])  #! AGL607
    return manager, team, ag.build_agents(bot)  #! AGL607
