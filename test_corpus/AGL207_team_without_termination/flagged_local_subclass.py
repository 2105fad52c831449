"""A subclass without a constructor of its own, and one that hands everything on."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat


class NewsTeam(RoundRobinGroupChat):
    async def headline(self, day: str) -> str:
        result = await self.run(task=f"The headline for {day}")
        return result.messages[-1].to_text()


class TracedSelector(SelectorGroupChat):
    def __init__(self, *args, trace_id: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.trace_id = trace_id


async def morning(client, day: str) -> str:
    reporter = AssistantAgent("reporter", model_client=client)
    editor = AssistantAgent("editor", model_client=client)
    team = NewsTeam([reporter, editor])  #! AGL207 unsafe-fix
    chosen = TracedSelector([reporter, editor], model_client=client, trace_id=day)  #! AGL207 unsafe-fix
    await chosen.run(task="Which story first?")
    return await team.headline(day)
