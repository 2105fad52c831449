"""Tools that are defined where the agents are; one of two lookups is checked."""

from autogen import ConversableAgent

LEVELS = {"low": 1, "high": 3}
TEAMS = {"billing": "b-team", "network": "n-team"}


def register(planner: ConversableAgent, runner: ConversableAgent) -> None:
    @runner.register_for_execution()
    @planner.register_for_llm(description="Open a ticket.")
    def open_ticket(team: str, level: str = "low") -> str:
        if team not in TEAMS:
            return f"no such team, there are {list(TEAMS)}"
        return f"ticket for {TEAMS[team]} at level {LEVELS[level]}"  #! AGL303

    @runner.register_for_execution()
    @planner.register_for_llm(description="The levels of many tickets.")
    def levels(names: list[str], default: str) -> list[int]:
        return [LEVELS.get(name, LEVELS[default]) for name in names]  #! AGL303
