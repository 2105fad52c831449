"""Agents around other agents have names too; so do the ready-made ones of autogen-ext."""
from autogen_agentchat.agents import AssistantAgent, MessageFilterAgent, MessageFilterConfig, SocietyOfMindAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.agents.web_surfer import MultimodalWebSurfer


def build(client):
    inner = RoundRobinGroupChat([AssistantAgent("writer", client), AssistantAgent("editor", client)], max_turns=4)
    desk = SocietyOfMindAgent("editorial desk", team=inner, model_client=client)  #! AGL508
    surfer = MultimodalWebSurfer(name="web surfer", model_client=client)  #! AGL508
    quiet = MessageFilterAgent(
        name="quiet-surfer",  #! AGL508
        wrapped_agent=surfer,
        filter=MessageFilterConfig(per_source=[]),
    )
    return [desk, quiet]
