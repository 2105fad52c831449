"""Team and condition are kept on the object, the task is a module constant filled in with `format`."""
import textwrap

from autogen_agentchat import agents, conditions, teams

REVIEW_TASK = textwrap.dedent(
    """
    Review this change:
    {diff}
    When all of you agree, say APPROVE.
    """
)


class Reviewers:
    def __init__(self, client):
        self.approved = conditions.TextMentionTermination("APPROVE")  #! AGL208
        self.limit = conditions.MaxMessageTermination(20)
        self.team = teams.RoundRobinGroupChat(
            [agents.AssistantAgent(name, model_client=client) for name in ("security", "style")],
            termination_condition=self.approved | self.limit,
        )

    async def review(self, diff: str) -> str:
        result = await self.team.run(task=REVIEW_TASK.format(diff=diff))
        await self.team.reset()
        return result.messages[-1].to_text()
