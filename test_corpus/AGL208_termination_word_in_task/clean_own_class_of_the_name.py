"""A condition of the module's own, which does not look at the task."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import TerminationCondition
from autogen_agentchat.messages import StopMessage
from autogen_agentchat.teams import RoundRobinGroupChat


class TextMentionTermination(TerminationCondition):
    def __init__(self, word):
        self.word, self.met, self.first = word, False, True

    @property
    def terminated(self):
        return self.met

    async def __call__(self, messages):
        task, self.first = self.first, False
        self.met = not task and any(self.word in message.to_text() for message in messages)
        return StopMessage(content="said", source="condition") if self.met else None

    async def reset(self):
        self.met, self.first = False, True


async def go(client):
    team = RoundRobinGroupChat(
        [AssistantAgent("a", model_client=client)], termination_condition=TextMentionTermination("READY")
    )
    return await team.run(task="Say READY.")
