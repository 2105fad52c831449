"""A partial that sets other things, and a team inside an agent: the outer bound does not reach the inner team."""
from functools import partial

from autogen_agentchat.agents import AssistantAgent, SocietyOfMindAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat

named_team = partial(RoundRobinGroupChat, name="crew", emit_team_events=True)


async def report(client, topic: str) -> str:
    inner = named_team([AssistantAgent("drafter", client), AssistantAgent("fixer", client)])  #! AGL207 unsafe-fix
    society = SocietyOfMindAgent("society", team=inner, model_client=client)
    translator = AssistantAgent("translator", model_client=client)
    outer = RoundRobinGroupChat([society, translator], termination_condition=MaxMessageTermination(4))
    result = await outer.run(task=topic)
    return result.messages[-1].to_text()
