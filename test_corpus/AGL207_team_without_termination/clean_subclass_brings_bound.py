"""The subclass states a bound, takes one over, or has an own way to run."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat, Swarm


class ShortTeam(RoundRobinGroupChat):
    def __init__(self, participants, rounds=3):
        super().__init__(participants, max_turns=rounds)


class PatientSelector(SelectorGroupChat):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("termination_condition", MaxMessageTermination(30))
        super().__init__(*args, **kwargs)


class OwnManager(Swarm):
    def _create_group_chat_manager_factory(self, *args, **kwargs):
        self._max_turns = self._max_turns or 12
        return super()._create_group_chat_manager_factory(*args, **kwargs)


async def run_all(client, task: str):
    members = [AssistantAgent("m", model_client=client), AssistantAgent("n", model_client=client)]
    await ShortTeam(members).run(task=task)
    await PatientSelector(members, model_client=client).run(task=task)
    return await OwnManager(members).run(task=task)
