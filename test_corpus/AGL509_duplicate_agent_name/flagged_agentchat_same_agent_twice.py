"""The planner is to speak before and after the others, and stands in the list twice."""
from autogen_agentchat import agents, teams

PLANNER = "planner"


class Office:
    def __init__(self, client):
        self.planner = agents.AssistantAgent(PLANNER, model_client=client)
        self.worker = agents.AssistantAgent("worker", model_client=client)

    def team(self):
        order = [self.planner, self.worker, self.planner]  #! AGL509
        return teams.RoundRobinGroupChat(order, max_turns=6)
