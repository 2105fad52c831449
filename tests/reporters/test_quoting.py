"""A key that is written down in the code gets into no report."""

from __future__ import annotations

import json

import pytest
from reports import WRITERS, finding, replacing, report, written

from autogen_lint.findings import Finding
from autogen_lint.reporters import OUTPUT_FORMATS
from autogen_lint.reporters.quoting import unquotable_lines, without_quoting_fixes

KEY = "sk-Ab3dEf9hIj2LmN8pQr5tUv1xYz7"
CODE = f'\n\nagent = AssistantAgent("a", llm_config={{"api_key": "{KEY}"}})\nagent.send()\n'
LINE = CODE.splitlines()[2]


def found(part: str, code: str, **about: object) -> Finding:
    column = LINE.index(part)
    return finding(code, start=(3, column), end=(3, column + len(part)), **about)  # type: ignore[arg-type]


THE_KEY = found(f'"{KEY}"', "AGL603")


def test_there_is_a_writer_for_every_format() -> None:
    assert tuple(sorted(WRITERS)) == tuple(sorted(OUTPUT_FORMATS))


@pytest.mark.parametrize("style", OUTPUT_FORMATS)
def test_by_its_own_finding(style: str) -> None:
    assert KEY not in written(style, report(THE_KEY, source=CODE))


@pytest.mark.parametrize("style", OUTPUT_FORMATS)
def test_by_another_finding_on_its_line(style: str) -> None:
    assert KEY not in written(style, report(found("AssistantAgent", "AGL102"), THE_KEY, source=CODE))


@pytest.mark.parametrize("style", OUTPUT_FORMATS)
def test_by_a_fix_that_moves_it(style: str) -> None:
    moved = replacing(f"    agent = AssistantAgent('a', llm_config={{'api_key': '{KEY}'}})\n")
    both = report(found("AssistantAgent", "AGL102", fix=moved), THE_KEY, source=CODE)
    assert KEY not in written(style, both)


def test_a_fix_that_does_not_move_it_stays() -> None:
    agent = found("AssistantAgent", "AGL102", fix=replacing("agent"))
    assert without_quoting_fixes([agent, THE_KEY], {"app.py": CODE})[0] == agent


def test_the_full_report_shows_the_other_lines() -> None:
    agent = finding(start=(3, 0), end=(4, 12))
    assert written("full", report(agent, THE_KEY, source=CODE)).splitlines()[2:6] == [
        "  |",
        "3 | (not shown: see the other finding here)",
        "4 | agent.send()",
        "  | ^^^^^^^^^^^^",
    ]


def test_in_a_notebook_lines_are_those_of_the_cell() -> None:
    key = finding("AGL603", filename="a.ipynb", cell=2, start=(1, 0), end=(2, 3))
    assert unquotable_lines([finding(), key]) == {("a.ipynb:cell 2", 1), ("a.ipynb:cell 2", 2)}


def test_a_key_over_several_lines_that_a_fix_indents() -> None:
    source = 'key = """first\nsecond"""\n'
    key = finding("AGL603", start=(1, 6), end=(2, 9))
    other = finding(fix=replacing('    key = """first\n    second"""\n'))
    (_, without) = without_quoting_fixes([key, other], {"app.py": source})
    assert without.fix is None


def test_a_source_that_is_not_there_hides_nothing_and_breaks_nothing() -> None:
    other = finding(fix=replacing("x"))
    assert without_quoting_fixes([THE_KEY, other], {})[1] == other
    assert json.loads(written("json", report(THE_KEY)))[0]["code"] == "AGL603"
