"""The teams that a module runs, the graphs of flows, and arguments that are added to calls."""

from __future__ import annotations

from textwrap import indent

import libcst as cst
import pytest
from small_programs import Program

from autogen_lint import Settings
from autogen_lint.fixes import fix_source
from autogen_lint.semantics.graphs import has_cycle
from autogen_lint.semantics.teams import constructions, team_runs

IMPORTS = """
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import DiGraphBuilder, GraphFlow, RoundRobinGroupChat, Swarm
"""


def runs(code: str) -> list[tuple[str, list[str]]]:
    program = Program(IMPORTS + code)
    return [
        (program.text(run.call.func), [program.text(team.call) for team in run.teams])
        for run in team_runs(program.model)
    ]


def test_a_team_that_is_built_and_run() -> None:
    assert runs("team = Swarm(members)\nteam.run(task='x')\n") == [("team.run", ["Swarm(members)"])]


def test_a_team_from_a_factory_and_on_an_object() -> None:
    code = """
def build(members):
    team = Swarm(members)
    return team, len(members)

class Crew:
    def __init__(self, members):
        self.team, self.size = build(members)
        self.other = RoundRobinGroupChat(members)

    async def work(self, task):
        await self.other.run(task=task)
        return self.team.run_stream(task=task)
"""
    assert runs(code) == [
        ("self.other.run", ["RoundRobinGroupChat(members)"]),
        ("self.team.run_stream", ["Swarm(members)"]),
    ]


def test_a_team_that_is_handed_over_and_one_nobody_knows() -> None:
    code = """
async def work(team):
    await team.run(task='x')

async def other(team):
    await team.run(task='x')

async def main(members):
    await work(Swarm(members))
"""
    assert runs(code) == [("team.run", ["Swarm(members)"])]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("one | two", ["TextMentionTermination('a')", "MaxMessageTermination(3)"]),
        ("one & two", []),
        ("(one & two) | two", ["MaxMessageTermination(3)"]),
        ("one | unknown", ["TextMentionTermination('a')"]),
        ("one if two else None", ["TextMentionTermination('a')"]),
    ],
)
def test_conditions_that_end_a_run_alone(expression: str, expected: list[str]) -> None:
    program = Program(
        f"{IMPORTS}\none = TextMentionTermination('a')\ntwo = MaxMessageTermination(3)\nshow({expression})\n"
    )
    (shown,) = program.shown
    found = constructions(program.model.evaluate(shown), program.model)
    assert [program.text(each.call) for each in found] == expected


def test_a_loop_that_can_be_left() -> None:
    code = """
async def leaves(members):
    stream = Swarm(members).run_stream(task='x')
    async for each in stream:
        if each:
            break

async def stays(members):
    for each in members:
        break
    async for each in Swarm(members).run_stream(task='x'):
        print(each)
"""
    program = Program(IMPORTS + code)
    assert [run.can_be_left(program.model) for run in team_runs(program.model)] == [True, False]


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ("b.add_edge(x, y)", False),
        ("b.add_edge(x, y).add_edge(y, x)", True),
        ("b.add_edge(x, y)\nb.add_edge(y, z)\nb.add_edge(z, x)", True),
        ("b.add_edge(x, y)\nb.add_edge(x, z)\nb.add_edge(y, z)", False),
        ("b.add_edge(x, 'y').add_edge('y', x)", True),
        ("b.add_edge(x, y).add_conditional_edges(y, {'again': x, 'fine': z})", True),
        ("b.add_edge(x, x)", True),
        ("b.add_edge(x, y)\nother.add_edge(y, x)", False),
        ("b.add_edge(x, y)\nb.add_edge(y, unknown)", False),
        ("b.add_edge(x)", False),
    ],
)
def test_cycles(edges: str, expected: bool) -> None:
    program = Program(
        f"""{IMPORTS}
x, y, z = AssistantAgent("x", client), AssistantAgent("y", client), AssistantAgent("z", client)
b, other = DiGraphBuilder(), DiGraphBuilder()
{edges}
graph = b.build()
flow = GraphFlow([x, y, z], graph)
"""
    )
    calls = [each for each in program.model.walk.module_scope.own(cst.Call) if program.text(each.func) == "GraphFlow"]
    flow = program.model.construction(calls[0])
    assert flow is not None
    assert has_cycle(flow, program.model) is expected


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("Swarm(a)", "Swarm(a, max_turns=10)"),
        ("Swarm(a,)", "Swarm(a, max_turns=10,)"),
        ("Swarm((a or b))", "Swarm((a or b), max_turns=10)"),
        ("Swarm(\n    a,\n    name='n',\n)", "Swarm(\n    a,\n    name='n',\n    max_turns=10,\n)"),
        ("Swarm(\n    a,\n    name='n'\n)", "Swarm(\n    a,\n    name='n',\n    max_turns=10\n)"),
        ("Swarm(a,\n      name='n')", "Swarm(a,\n      name='n',\n      max_turns=10)"),
        ("Swarm(a, name='n',  # why\n)", "Swarm(a, max_turns=10, name='n',  # why\n)"),
        ("Swarm(\n    a,  # all of them\n)", "Swarm(\n    a,  # all of them\n    max_turns=10,\n)"),
        ("Swarm(\n  a,\n  name='n',  # why\n  )", "Swarm(\n  a,\n  name='n',  # why\n  max_turns=10,\n  )"),
        ("Swarm(\n    a  # all\n)", "Swarm(\n    a,\n    max_turns=10  # all\n)"),
        ("Swarm(each for each in a)", "Swarm(each for each in a)"),
    ],
)
@pytest.mark.parametrize("spaces", ["", "    ", "\t"])
def test_an_added_argument_stands_as_the_others_do(call: str, expected: str, spaces: str) -> None:
    head = "def build(a, b):\n" if spaces else ""
    source = f"{IMPORTS}{head}{indent(f'team = {call}', spaces)}\n"
    result = fix_source(source, "app.py", Settings(select=("AGL207",)), unsafe=True)
    assert result.source == f"{IMPORTS}{head}{indent(f'team = {expected}', spaces)}\n"
    assert not result.dropped
