"""Every line of the corpus is a promise: exactly the marked lines are reported.

The rules that are on by default run on every file, and so does the rule of the file's folder. `corpus.py` explains the
marks.
"""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
from corpus import (
    CORPUS,
    FILES,
    FIXED_SERVICES,
    FOLDERS,
    GOLDENS,
    PROJECTS,
    SERVICES,
    marks,
    name_of,
    read,
    settings_for,
)

from autogen_lint import check_source
from autogen_lint.rules import RULES, RuleEntry

LEAST = {True: 8, False: 5}
"""How many flagged and how many clean programs each rule has at least: more when it is on by default."""


def difference(code: str, wanted: Counter[tuple[int, str]], found: Counter[tuple[int, str]]) -> str:
    """Show each line where marks and findings disagree."""
    lines = code.splitlines()
    shown = []
    for line, rule in sorted((wanted - found) | (found - wanted)):
        marked, reported = wanted[line, rule], found[line, rule]
        shown.append(f"line {line}: {rule} is marked {marked} times, reported {reported} times\n    {lines[line - 1]}")
    return "\n".join(shown)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_exactly_the_marked_lines_are_reported(path: Path) -> None:
    code = read(path)
    findings = check_source(code, str(path), settings_for(path))
    wanted = marks(code)
    found = Counter((finding.start.line, finding.code) for finding in findings)
    assert wanted == found, "\n".join(
        [name_of(path), difference(code, wanted, found), *(f"  {each.start.line}: {each.message}" for each in findings)]
    )


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_file_says_what_it_shows_and_is_named_for_it(path: Path) -> None:
    code = read(path)
    assert ast.get_docstring(ast.parse(code)), "no module docstring"
    own = path.parent.name.partition("_")[0]
    wanted = marks(code)
    if path.name.startswith("flagged_"):
        assert own in {rule for _, rule in wanted}, f"no mark of {own}"
    else:
        assert path.name.startswith("clean_"), "neither flagged_ nor clean_"
        assert not wanted, "a clean file has no marks"


def test_every_rule_has_a_folder_and_every_folder_a_rule() -> None:
    assert [path.name for path in FOLDERS] == sorted(f"{each.code}_{each.name.replace('-', '_')}" for each in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("kind", ["flagged", "clean"])
def test_every_rule_has_enough_of_both_kinds(rule: RuleEntry, kind: str) -> None:
    programs = {*FILES, *PROJECTS} & {*CORPUS.glob(f"{rule.code}_*/{kind}_*")}
    assert len(programs) >= LEAST[rule.on_by_default]


def test_nothing_but_programs_lies_in_the_corpus() -> None:
    others = {path for path in CORPUS.rglob("*") if path.is_file() and "__pycache__" not in path.parts} - {
        *FILES,
        *GOLDENS,
        *(path for project in PROJECTS for path in project.rglob("*")),
        *CORPUS.glob("*/pyproject.toml"),
        *(path for service in SERVICES for path in (*service.rglob("*.py"), service / "pyproject.toml")),
        *(path for service in FIXED_SERVICES for path in service.rglob("*.py")),
    }
    assert not others


def test_marks_are_comments_behind_code() -> None:
    code = '#! AGL101\nx = "#! AGL102"\ny = (  #! AGL201 AGL201\n    1,  # AGL202\n)  #! AGL301\n'
    assert marks(code) == {(3, "AGL201"): 2, (5, "AGL301"): 1}


def test_a_difference_names_the_line_and_what_is_wrong_with_it() -> None:
    wanted, found = Counter({(1, "AGL101"): 1, (2, "AGL102"): 1}), Counter({(1, "AGL101"): 1, (2, "AGL201"): 2})
    assert difference("one\ntwo\n", wanted, found) == (
        "line 2: AGL102 is marked 1 times, reported 0 times\n    two\n"
        "line 2: AGL201 is marked 0 times, reported 2 times\n    two"
    )
