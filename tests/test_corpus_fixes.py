"""The marks of the corpus also say which findings can be fixed, and how far the fix may be trusted; `<name>.fixed.py`
is what comes of it, to the letter.
"""

from __future__ import annotations

import ast
import difflib
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from corpus import FLAGGED, GOLDENS, Mark, comments, fix_marks, golden_of, name_of, read, settings_for

from autogen_lint import check_source
from autogen_lint.findings import Applicability, Finding
from autogen_lint.fixes import FixResult, fix_source
from autogen_lint.rules import RULES, load_rules

APPLIED = {Applicability.SAFE, Applicability.UNSAFE}

# Grouped by file, so that one process fixes it for all tests.
every_flagged_file = pytest.mark.parametrize("path", FLAGGED, ids=name_of, scope="module")
safe_and_unsafe = pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])


@cache
def checked(path: Path) -> list[Finding]:
    return check_source(read(path), str(path), settings_for(path))


@cache
def fixed(path: Path, unsafe: bool) -> FixResult:
    return fix_source(read(path), str(path), settings_for(path), unsafe=unsafe)


def rules(findings: list[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings)


def said(mark: Mark) -> str:
    line, rule, fix = mark
    return f"line {line}: {rule}, {'no' if fix is None else fix.value} fix"


def unlike(wanted: str, found: str, path: Path) -> str:
    lines = difflib.unified_diff(wanted.splitlines(), found.splitlines(), "wanted", "found", lineterm="", n=2)
    return "\n".join([name_of(path), *lines])


@every_flagged_file
def test_the_marks_say_which_fix_is_due(path: Path) -> None:
    wanted = fix_marks(read(path))
    found = Counter(
        (finding.start.line, finding.code, settings_for(path).applicability(finding)) for finding in checked(path)
    )
    lines = [f"marked   {said(mark)}" for mark in wanted - found] + [
        f"offered  {said(mark)}" for mark in found - wanted
    ]
    assert wanted == found, "\n".join([name_of(path), *sorted(lines, key=lambda each: each[9:])])


@every_flagged_file
def test_the_result_is_the_golden_file_and_there_is_one_where_a_fix_is_due(path: Path) -> None:
    golden = golden_of(path)
    due = [said(mark) for mark in fix_marks(read(path)) if mark[2] is not None]
    assert golden.exists() == bool(due), "\n".join([name_of(path), *due])
    wanted = read(golden) if due else read(path)
    result = fixed(path, unsafe=True)
    assert result.source == wanted, unlike(wanted, result.source, path)


@every_flagged_file
def test_safe_fixes_leave_the_unsafe_findings(path: Path) -> None:
    result = fixed(path, unsafe=False)
    wanted = fix_marks(read(path))
    safe = Counter(rule for _, rule, fix in wanted.elements() if fix is Applicability.SAFE)
    assert rules(result.applied) == safe
    assert rules(result.remaining) == Counter(rule for _, rule, _ in wanted.elements()) - safe


@every_flagged_file
def test_safe_fixes_keep_every_comment(path: Path) -> None:
    def others(code: str) -> Counter[str]:
        """The comments without the codes that the fixes of AGL900 are about."""
        kept = (re.sub(r"# noqa:([, ]*[A-Za-z]+\d+)+", "", text) for *_, text, _ in comments(code))
        return Counter(" ".join(text.split()) for text in kept)

    before, after = others(read(path)), others(fixed(path, False).source)
    assert not before - after


@every_flagged_file
@safe_and_unsafe
def test_nothing_is_left_to_fix_and_nothing_is_new(path: Path, unsafe: bool) -> None:
    result = fixed(path, unsafe)
    dropped = [f"line {each.finding.start.line}: {each.finding.code}: {each.reason}" for each in result.dropped]
    assert not dropped, "\n".join(dropped)
    wanted = APPLIED if unsafe else {Applicability.SAFE}
    left = [finding for finding in result.remaining if settings_for(path).applicability(finding) in wanted]
    assert not left, "\n".join(f"line {each.start.line}: {each.code} {each.message}" for each in left)
    assert not rules(result.remaining) - rules(checked(path))


@every_flagged_file
@safe_and_unsafe
def test_a_second_run_changes_nothing(path: Path, unsafe: bool) -> None:
    once = fixed(path, unsafe)
    twice = fix_source(once.source, str(path), settings_for(path), unsafe=unsafe)
    assert twice.source == once.source, unlike(once.source, twice.source, path)
    assert not twice.applied


@every_flagged_file
@safe_and_unsafe
def test_the_result_compiles_with_the_newlines_it_had(path: Path, unsafe: bool) -> None:
    def newlines(code: str) -> set[str]:
        return {line[len(line.rstrip("\r\n")) :] for line in code.splitlines(keepends=True)}

    source = fixed(path, unsafe).source
    compile(source, str(path), "exec", dont_inherit=True)
    assert ast.get_docstring(ast.parse(source)), "the docstring is no longer the first statement"
    assert newlines(source) <= newlines(read(path))


def test_every_golden_file_has_a_program() -> None:
    programs = {golden_of(path) for path in FLAGGED}
    assert not [name_of(path) for path in GOLDENS if path not in programs]


def test_every_rule_that_fixes_has_programs_with_and_without_a_fix() -> None:
    seen = {(rule, fix is not None) for path in FLAGGED for _, rule, fix in fix_marks(read(path))}
    fixing = {rule for rule, has_fix in seen if has_fix}
    assert fixing
    assert not {rule for rule in fixing if (rule, False) not in seen}


def test_rules_say_which_fixes_they_have() -> None:
    seen: dict[str, set[Applicability]] = {entry.code: set() for entry in RULES if not entry.is_about_manifests}
    for path in FLAGGED:
        for _, rule, fix in fix_marks(read(path)):
            seen[rule] |= {fix} if fix is not None else set()
    assert seen == {rule.code: set(rule.fixes) for rule in load_rules(seen)}


def test_marks_name_the_fix_behind_the_rule() -> None:
    code = "x = 1  #! AGL201 safe-fix AGL202 unsafe-fix AGL403\ny = 2  #! AGL102 AGL102\n"
    assert fix_marks(code) == {
        (1, "AGL201", Applicability.SAFE): 1,
        (1, "AGL202", Applicability.UNSAFE): 1,
        (1, "AGL403", None): 1,
        (2, "AGL102", None): 2,
    }


@pytest.mark.parametrize("mark", ["#!", "#! safe-fix AGL201", "#! AGL201 fix", "#! AGL201 safe-fix unsafe-fix"])
def test_a_mark_that_says_something_else_is_an_error(mark: str) -> None:
    with pytest.raises(AssertionError, match="line 1"):
        fix_marks(f"x = 1  {mark}\n")
